package org.cordon.roundup.arrest;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.report.CorrectionReader;
import org.cordon.roundup.report.ReportChanges;
import org.cordon.roundup.report.ReportableTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a country that reported an arrest correct or withdraw its report, with a reason. {@link ArrestChanges} carries the change through.
 */
@Service
@Transactional
public class ArrestChangeService {

    private final ArrestReports reports;
    private final VisibleArrests visible;
    private final ReportChanges made;
    private final ReportableTargets targets;
    private final ArrestFacts facts;
    private final ArrestChanges changes;
    private final CurrentCaller caller;
    private final Clock clock;

    ArrestChangeService(ArrestReports reports, VisibleArrests visible, ReportChanges made, ReportableTargets targets, ArrestFacts facts,
            ArrestChanges changes, CurrentCaller caller, Clock clock) {
        this.reports = reports;
        this.visible = visible;
        this.made = made;
        this.targets = targets;
        this.facts = facts;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Requires that the caller's country reported the arrest, even if that country has withdrawn its report. The controller calls this
     * method before it reads the body.
     *
     * @throws Refusal as not found or forbidden otherwise
     */
    @Transactional(readOnly = true)
    public void requireChangeable(String reference) {
        if (caller.get().country().filter(reports.reportersEver(reference)::contains).isEmpty()) {
            visible.require(reference);
            throw Refusal.forbidden("Only a country that reported it corrects or withdraws its report of {reference}.", reference);
        }
    }

    /**
     * Corrects the report of the caller's country.
     *
     * @param posted the fields that change, the {@code reason}, and {@code version}: the number of changes that the officer has seen
     * @throws Refusal with every reason and its field; conflict if the report is withdrawn, or was changed since the officer looked at it
     */
    public void correct(String reference, JsonNode posted) {
        var country = changeableBy(reference);
        var arrest = changes.lock(reference);
        var told = standing(reference, country);
        made.requireSeen(reference, country, posted);
        var reader = CorrectionReader.of(told.json(), posted, ArrestReport.CORRECTABLE, clock.instant());
        var reason = CorrectionReader.reason(reader);
        var report = ArrestReport.read(reader, country);
        if (report.what().happenedAt() != null && arrest.isToldBy(country)) {
            facts.overtaken(arrest, report.what().happenedAt())
                    .ifPresent(fact -> reader.refuse("happenedAt", said("lies after what was said of it since: {fact}", fact)));
        }
        if (report.what().happenedAt() != null && !report.what().happenedAt().equals(told.what().happenedAt())) {
            targets.requireRecent(reader, targets.lock(arrest.target()), report.what().happenedAt());
        }
        reader.refuseIfWrong();
        if (report.equals(told)) {
            throw Refusal.invalid("Nothing is corrected: the report says all this already.");
        }
        changes.correct(arrest, told, report, reason, caller.get().user());
    }

    /**
     * Takes back the report of the caller's country. If no report is left, the arrest counts as never made.
     *
     * @param posted the {@code reason}, and {@code version}: the number of changes that the officer has seen
     * @throws Refusal if no reason is given; conflict if the report is withdrawn already, or was changed since the officer looked at it, or
     * if the person was handed over
     */
    public void withdraw(String reference, JsonNode posted) {
        var country = changeableBy(reference);
        var arrest = changes.lock(reference);
        var told = standing(reference, country);
        made.requireSeen(reference, country, posted);
        var reason = CorrectionReader.withdrawal(posted, clock.instant());
        if (!changes.canBeWithdrawn(arrest)) {
            throw Refusal
                    .conflict("The person arrested in {reference} was handed over: it is {state}, and no report makes that undone. Correct "
                    + "what is wrong in the report.", reference, arrest.state());
        }
        changes.withdraw(arrest, told, reason, caller.get().user());
    }

    private String changeableBy(String reference) {
        requireChangeable(reference);
        return caller.get().requireCountry();
    }

    private ArrestReport standing(String reference, String country) {
        return reports.find(reference, country)
                .orElseThrow(() -> Refusal.conflict("Your country has withdrawn its report of {reference} already.", reference));
    }
}
