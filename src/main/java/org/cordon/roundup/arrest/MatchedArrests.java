package org.cordon.roundup.arrest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Optional;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.report.CorrectionReader;
import org.cordon.roundup.report.ReportedName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes, corrects and withdraws, in a job, the arrests that come from reports on persons by number and name. The reporting country need not
 * see the target.
 */
@Service
@Transactional
public class MatchedArrests {

    private final ArrestRegister register;
    private final Arrests arrests;
    private final ArrestReports reports;
    private final ArrestFacts facts;
    private final ArrestChanges changes;
    private final Clock clock;

    MatchedArrests(ArrestRegister register, Arrests arrests, ArrestReports reports, ArrestFacts facts, ArrestChanges changes, Clock clock) {
        this.register = register;
        this.arrests = arrests;
        this.reports = reports;
        this.facts = facts;
        this.changes = changes;
        this.clock = clock;
    }

    /** Returns the reference of the arrest on which the target is held, if there is one. */
    public Optional<String> heldOn(String target) {
        return arrests.open(target);
    }

    /**
     * Takes a report, and starts the handling of the arrest if the arrest was not known.
     *
     * @param officer the officer who reported the arrest
     * @param name    the name under which the person was reported
     * @throws Refusal if the person is no longer pursued
     */
    public ReportedArrest report(String target, ArrestReport report, String officer, ReportedName name) {
        return register.takeAndHandle(target, report, officer, name);
    }

    /**
     * Corrects the country's report, as far as the report can be corrected.
     *
     * @param posted  the correction, checked already against the report by number and name
     * @param officer the officer who corrected that report
     */
    public void correct(String reference, String country, JsonNode posted, String officer) {
        var arrest = changes.lock(reference);
        reports.find(reference, country).ifPresent(told -> {
            var reader = CorrectionReader.of(told.json(), posted, ArrestReport.CORRECTABLE, clock.instant());
            var reason = CorrectionReader.reason(reader);
            var report = ArrestReport.read(reader, country);
            reader.refuseIfWrong();
            if (!report.equals(told) && (!arrest.isToldBy(country) || facts.overtaken(arrest, report.what().happenedAt()).isEmpty())) {
                changes.correct(arrest, told, report, reason, officer);
            }
        });
    }

    /** Takes the country's report back, if that is possible. */
    public void withdraw(String reference, String country, String reason, String officer) {
        var arrest = changes.lock(reference);
        reports.find(reference, country).filter(told -> changes.canBeWithdrawn(arrest))
                .ifPresent(told -> changes.withdraw(arrest, told, reason, officer));
    }
}
