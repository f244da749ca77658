package org.cordon.roundup.arrest;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;
import org.cordon.roundup.arrest.ArrestFeature.ArrestMessage;
import org.cordon.roundup.arrest.ReportedArrest.Reception;
import org.cordon.roundup.arrest.process.ArrestWorkflow;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.report.ReportableTargets;
import org.cordon.roundup.report.ReportedName;
import org.springframework.stereotype.Component;

/**
 * Makes one arrest of all reports on the same event. The first report starts the handling of the arrest, and changes the state of the
 * target in the same transaction.
 */
@Component
public class ArrestRegister {

    private static final Duration IDENTITY_TIME = Duration.ofHours(72);
    /** The time after which a provisional arrest may end: 18 days. Source: European Convention on Extradition, article 16. */
    private static final Period MAY_BE_FREED_AFTER = Period.ofDays(18);
    /** The time after which a provisional arrest must end: 40 days. Source: European Convention on Extradition, article 16. */
    private static final Period MUST_BE_FREED_AFTER = Period.ofDays(40);

    private final Arrests arrests;
    private final ArrestReports reports;
    private final ReportableTargets targets;
    private final TargetService pursuit;
    private final ArrestWorkflow workflow;
    private final Ledger ledger;
    private final ArrestMessages messages;
    private final Clock clock;

    ArrestRegister(Arrests arrests, ArrestReports reports, ReportableTargets targets, TargetService pursuit, ArrestWorkflow workflow,
            Ledger ledger, ArrestMessages messages, Clock clock) {
        this.arrests = arrests;
        this.reports = reports;
        this.targets = targets;
        this.pursuit = pursuit;
        this.workflow = workflow;
        this.ledger = ledger;
        this.messages = messages;
        this.clock = clock;
    }

    /** Takes a report as {@link #take} does, and starts the handling of the arrest if the arrest was not known. */
    ReportedArrest takeAndHandle(String target, ArrestReport report, String officer, ReportedName name) {
        var arrest = take(target, report, officer, name);
        if (arrest.first()) {
            workflow.arrestReported(arrest);
        }
        return arrest;
    }

    /**
     * Takes a checked report. If two countries report an arrest at the same moment, the lock on the target makes their reports one arrest.
     *
     * @param officer the officer who reported the arrest
     * @param name    the name under which the person was reported, or null if the target was picked
     * @throws Refusal if the person is no longer pursued
     */
    ReportedArrest take(String reference, ArrestReport report, String officer, ReportedName name) {
        var target = targets.lock(reference);
        var country = report.what().country();
        var repeated = reports.reportedAs(target.reference(), country, report.what().happenedAt());
        if (repeated.isPresent()) {
            return reported(repeated.get(), Reception.REPEATED);
        }
        var open = arrests.open(target.reference());
        if (open.isPresent()) {
            return reports.reporters(open.get()).contains(country)
                    ? reported(arrests.require(open.get()), Reception.REPEATED)
                    : join(open.get(), report, officer);
        }
        var operation = targets.requirePursued(target);
        var arrest = References.firstFree(() -> Arrest.reported(ArrestFeature.ARREST.draw(target.operation()), target.operation(),
                target.reference(), report, clock.instant()), arrests::add);
        if (name != null) {
            arrests.named(arrest.reference(), name);
        }
        reports.add(arrest.reference(), officer, report, clock.instant());
        ledger.record(arrest.fact(ArrestFact.ARREST_REPORTED, country, arrest.happenedAt()), officer);
        pursuit.arrestReported(arrest.target());
        return reported(operation, arrest, Reception.FIRST);
    }

    /** Adds the report of another country to an arrest that is known already. From then on that country sees the arrest. */
    private ReportedArrest join(String reference, ArrestReport report, String officer) {
        var country = report.what().country();
        reports.add(reference, officer, report, clock.instant());
        var arrest = arrests.require(reference);
        ledger.record(arrest.fact(ArrestFact.ARREST_REPORT_JOINED, country, report.what().happenedAt()), officer);
        messages.tellWantingAndCoordination(ArrestMessage.ARREST_REPORT_JOINED, arrest, Map.of("country", country));
        return reported(arrest, Reception.JOINED);
    }

    /** Returns the arrest with the data that its handling needs. */
    public ReportedArrest asHandled(Arrest arrest) {
        return reported(arrest, Reception.REPEATED);
    }

    private ReportedArrest reported(Arrest arrest, Reception reception) {
        return reported(targets.operationOf(targets.lock(arrest.target())), arrest, reception);
    }

    private ReportedArrest reported(Operation operation, Arrest arrest, Reception reception) {
        var history = operation.isHistory(arrest.happenedAt().toInstant());
        var arrestedAt = arrest.happenedAt().toOffsetDateTime();
        var reportedAt = clock.instant().atOffset(ZoneOffset.UTC);
        return new ReportedArrest(arrest.reference(), arrest.operation(), arrest.target(), arrest.country(), reception,
                targets.wanting(arrest.target()), history ? null : reportedAt.plus(IDENTITY_TIME),
                history ? null : arrestedAt.plus(MAY_BE_FREED_AFTER), history ? null : arrestedAt.plus(MUST_BE_FREED_AFTER));
    }
}
