package org.cordon.arrest;

import static org.cordon.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.ledger.Corrections;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.StandingFact;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.pursuit.TargetService;
import org.cordon.report.CorrectionReader;
import org.cordon.report.HangingFacts;
import org.cordon.report.ReportChanges;
import org.cordon.report.ReportableTargets;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a country that reported an arrest correct or withdraw its report, with a reason.
 *
 * <p>An arrest stands as long as one report of it does: when the country withdraws whose report made it, the next one tells it. When the
 * last report is withdrawn the arrest never was, and with it falls all that was said of it, the identity included; the target falls back.
 * Only an arrest after which the person was handed over is beyond that.
 */
@Service
@Transactional
public class ArrestChangeService {

    private static final Set<FactType> REPORTS = Set.of(FactType.ARREST_REPORTED, FactType.ARREST_REPORT_JOINED);
    private static final Set<String> FIELDS = Set.of("happenedAt", "zone", "country", "place", "text", "legalBasis", "identifiedBy",
            "custody");

    private final Arrests arrests;
    private final ArrestReports reports;
    private final Reporters reporters;
    private final ArrestService service;
    private final ReportChanges changes;
    private final ReportableTargets targets;
    private final TargetService pursuit;
    private final ArrestWorkflow workflow;
    private final Corrections corrections;
    private final HangingFacts hanging;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final Clock clock;

    ArrestChangeService(Arrests arrests, ArrestReports reports, Reporters reporters, ArrestService service, ReportChanges changes,
            ReportableTargets targets,
            TargetService pursuit, ArrestWorkflow workflow, Corrections corrections, HangingFacts hanging, Notifications notifications,
            CurrentCaller caller, Clock clock) {
        this.arrests = arrests;
        this.reports = reports;
        this.reporters = reporters;
        this.service = service;
        this.changes = changes;
        this.targets = targets;
        this.pursuit = pursuit;
        this.workflow = workflow;
        this.corrections = corrections;
        this.hanging = hanging;
        this.notifications = notifications;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Lets only a country pass that reported the arrest, or did until it withdrew that; asked before his words are even read.
     *
     * @throws Refusal as not found or forbidden otherwise
     */
    @Transactional(readOnly = true)
    public void requireChangeable(String reference) {
        if (caller.get().country().filter(reports.reportersEver(reference)::contains).isEmpty()) {
            service.visible(reference);
            throw Refusal.forbidden("Only a country that reported it corrects or withdraws its report of {reference}.", reference);
        }
    }

    /**
     * Corrects what the caller's country reported.
     *
     * @param posted the fields that change, the {@code reason}, and as {@code version} how many changes the officer has seen
     * @throws Refusal with every reason and its field; conflict if it is withdrawn, or was changed since the officer looked at it
     */
    public void correct(String reference, JsonNode posted) {
        var country = changeableBy(reference);
        var arrest = lock(reference);
        var told = standing(reference, country);
        changes.requireSeen(reference, country, posted);
        var reader = CorrectionReader.of(told.json(), posted, FIELDS, clock.instant());
        var reason = CorrectionReader.reason(reader);
        var report = ArrestReport.read(reader, country);
        if (report.what().happenedAt() != null && isToldBy(arrest, country)) {
            hanging.overtaken(reference, REPORTS, arrest.happenedAt(), report.what().happenedAt())
                    .ifPresent(fact -> reader.refuse("happenedAt", said("lies after what was said of it since: {fact}", fact)));
        }
        if (report.what().happenedAt() != null && !report.what().happenedAt().equals(told.what().happenedAt())) {
            targets.requireRecent(reader, targets.lock(arrest.target()), report.what().happenedAt());
        }
        reader.refuseIfWrong();
        if (report.equals(told)) {
            throw Refusal.invalid("Nothing is corrected: the report says all this already.");
        }
        correct(arrest, told, report, reason, caller.get().user());
    }

    /**
     * Corrects in a job the country's report of the arrest that became of a report on a person by number and name, as far as it can be.
     *
     * @param posted  checked already, against the report
     * @param officer who corrected that
     */
    public void correctMatched(String reference, String country, JsonNode posted, String officer) {
        var arrest = lock(reference);
        reports.find(reference, country).ifPresent(told -> {
            var reader = CorrectionReader.of(told.json(), posted, FIELDS, clock.instant());
            var reason = CorrectionReader.reason(reader);
            var report = ArrestReport.read(reader, country);
            reader.refuseIfWrong();
            if (!report.equals(told) && (!isToldBy(arrest, country)
                    || hanging.overtaken(reference, REPORTS, arrest.happenedAt(), report.what().happenedAt()).isEmpty())) {
                correct(arrest, told, report, reason, officer);
            }
        });
    }

    /**
     * Takes the report of the caller's country back, and with the last one the arrest.
     *
     * @param posted the {@code reason}, and as {@code version} how many changes the officer has seen
     * @throws Refusal if no reason is given; conflict if it is withdrawn already, was changed since the officer looked at it, or led to the
     * person being handed over
     */
    public void withdraw(String reference, JsonNode posted) {
        var country = changeableBy(reference);
        var arrest = lock(reference);
        var told = standing(reference, country);
        changes.requireSeen(reference, country, posted);
        var reason = CorrectionReader.withdrawal(posted, clock.instant());
        if (!canBeWithdrawn(arrest)) {
            throw Refusal
                    .conflict("The person arrested in {reference} was handed over: it is {state}, and no report makes that undone. Correct "
                    + "what is wrong in the report.", reference, arrest.state());
        }
        withdraw(arrest, country, told, reason, caller.get().user());
    }

    /** Takes back in a job the country's report of the arrest that became of a report on a person by number and name, if that can be. */
    public void withdrawMatched(String reference, String country, String reason, String officer) {
        var arrest = lock(reference);
        reports.find(reference, country).filter(told -> canBeWithdrawn(arrest))
                .ifPresent(told -> withdraw(arrest, country, told, reason, officer));
    }

    private String changeableBy(String reference) {
        requireChangeable(reference);
        return caller.get().requireCountry();
    }

    /** Whatever else is done to the arrest waits for the lock on its target. */
    private Arrest lock(String reference) {
        targets.lock(arrests.find(reference).orElseThrow().target());
        return arrests.find(reference).orElseThrow();
    }

    private ArrestReport standing(String reference, String country) {
        return reports.find(reference, country)
                .orElseThrow(() -> Refusal.conflict("Your country has withdrawn its report of {reference} already.", reference));
    }

    /** Another's report keeps the arrest. */
    private boolean canBeWithdrawn(Arrest arrest) {
        return arrest.canBeWithdrawn() || reports.reporters(arrest.reference()).size() > 1;
    }

    private static boolean isToldBy(Arrest arrest, String country) {
        return arrest.country().equals(country);
    }

    private void correct(Arrest arrest, ArrestReport told, ArrestReport report, String reason, String officer) {
        var country = report.what().country();
        changes.corrected(arrest.reference(), country, reason, told.json(), officer);
        reports.correct(arrest.reference(), officer, report);
        var own = own(arrest, country);
        if (isToldBy(arrest, country)) {
            tell(arrest, own, report);
        } else {
            arrests.save(arrest);
            corrections.correct(own, fact(arrest, FactType.ARREST_REPORT_JOINED, report));
        }
        notify(MessageKind.ARREST_CORRECTED, arrest, country);
    }

    private void withdraw(Arrest arrest, String country, ArrestReport told, String reason, String officer) {
        changes.withdrawn(arrest.reference(), country, reason, told.json(), officer);
        reports.withdraw(arrest.reference(), officer, told);
        var others = reports.reporters(arrest.reference());
        if (others.isEmpty()) {
            fall(arrest);
            notify(MessageKind.ARREST_WITHDRAWN, arrest, country);
            return;
        }
        corrections.withdraw(own(arrest, country));
        if (isToldBy(arrest, country)) {
            var next = others.get(0);
            tell(arrest, own(arrest, next), reports.find(arrest.reference(), next).orElseThrow());
        } else {
            arrests.save(arrest);
        }
        notify(MessageKind.ARREST_REPORT_WITHDRAWN, arrest, country);
    }

    /** Tells the arrest by a report, in whose place in the ledger it comes. */
    private void tell(Arrest arrest, StandingFact old, ArrestReport report) {
        var told = arrest.told(report);
        arrests.save(told);
        corrections.correct(old, fact(arrest, FactType.ARREST_REPORTED, report));
        hanging.follow(arrest.reference(), REPORTS, arrest.report(), report.what());
        workflow.arrestCorrected(service.asHandled(told));
    }

    /** The arrest never was. */
    private void fall(Arrest arrest) {
        arrests.save(arrest.withdrawn());
        hanging.withdraw(arrest.reference());
        if (arrest.state().isOpen() && targets.lock(arrest.target()).state().isPursued()) {
            pursuit.arrestWithdrawn(arrest.target());
        }
        workflow.arrestWithdrawn(arrest.reference());
    }

    /** What the ledger says of a country's report. */
    private StandingFact own(Arrest arrest, String country) {
        return hanging.reports(arrest.reference(), REPORTS).stream().filter(standing -> country.equals(standing.fact().country()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The ledger holds no report of " + arrest.reference() + " by " + country));
    }

    private static Fact fact(Arrest arrest, FactType type, ArrestReport report) {
        return new Fact(arrest.operation(), type, arrest.target(), report.what().country(), arrest.reference(), report.what().happenedAt(),
                Map.of());
    }

    private void notify(MessageKind kind, Arrest arrest, String by) {
        var unseeing = reporters.unseeing(arrest).stream().map(Roles::bureau).toList();
        Stream.concat(notifications.told(arrest.reference()).stream(), reports.reporters(arrest.reference()).stream().map(Roles::bureau))
                .distinct()
                .filter(group -> !group.equals(Roles.bureau(by)) && !unseeing.contains(group))
                .forEach(group -> notifications.send(kind, group, arrest.operation(), arrest.reference(), Map.of("country", by)));
    }
}
