package org.cordon.roundup.lead;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.report.CorrectionReader;
import org.cordon.roundup.report.ReportChanges;
import org.cordon.roundup.report.ReportableTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a country correct or withdraw a lead or a location that it reported, in any state, with a reason. {@link LeadChanges} carries the
 * change through.
 */
@Service
@Transactional
public class LeadChangeService {

    private final Handlings handlings;
    private final VisibleLeads visible;
    private final ReportChanges made;
    private final ReportableTargets targets;
    private final LeadChanges changes;
    private final CurrentCaller caller;
    private final Clock clock;

    LeadChangeService(Handlings handlings, VisibleLeads visible, ReportChanges made, ReportableTargets targets, LeadChanges changes,
            CurrentCaller caller, Clock clock) {
        this.handlings = handlings;
        this.visible = visible;
        this.made = made;
        this.targets = targets;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Returns the lead, if the caller may change it. The controller calls this method before it reads the body.
     *
     * @throws Refusal as not found or forbidden otherwise
     */
    @Transactional(readOnly = true)
    public Lead changeable(String reference) {
        return visible.requireReported(reference, said("Only the country that reported it corrects or withdraws {reference}.", reference));
    }

    /**
     * Corrects the report.
     *
     * @param posted the fields that change, the {@code reason}, and {@code version}: the number of changes that the officer has seen
     * @throws Refusal with every reason and its field; conflict if the lead is withdrawn, or was changed since the officer looked at it
     */
    public void correct(String reference, JsonNode posted) {
        var lead = standing(reference);
        made.requireSeen(reference, lead.reportingCountry(), posted);
        var reader = CorrectionReader.of(lead.json(), posted, Lead.CORRECTABLE, clock.instant());
        var reason = CorrectionReader.reason(reader);
        var kind = reader.code("kind", LeadKind.class);
        var report = reader.read();
        if (report.happenedAt() != null) {
            if (!report.happenedAt().equals(lead.happenedAt())) {
                targets.requireRecent(reader, targets.lock(lead.target()), report.happenedAt());
            }
            changes.overtaken(lead, report.happenedAt())
                    .ifPresent(fact -> reader.refuse("happenedAt", said("lies after what was said of it since: {fact}", fact)));
        }
        if (report.country() != null && Lead.isPositive(kind, report.country(), lead.reportingCountry())
                && handlings.find(reference).filter(kept -> kept.handling().restriction().excludes(Roles.COORDINATOR)).isPresent()) {
            reader.refuse("kind", said("makes it a positive location, which the General Secretariat counts and which is withheld from it"));
        }
        reader.refuseIfWrong();
        if (kind == lead.kind() && report.equals(lead.report())) {
            throw Refusal.invalid("Nothing is corrected: the report says all this already.");
        }
        changes.correct(lead, kind, report, reason, caller.get().user());
    }

    /**
     * Takes the report back.
     *
     * @param posted the {@code reason}, and {@code version}: the number of changes that the officer has seen
     * @throws Refusal if no reason is given; conflict if the lead is withdrawn already, or was changed since the officer looked at it
     */
    public void withdraw(String reference, JsonNode posted) {
        var lead = standing(reference);
        made.requireSeen(reference, lead.reportingCountry(), posted);
        changes.withdraw(lead, CorrectionReader.withdrawal(posted, clock.instant()), caller.get().user());
    }

    private Lead standing(String reference) {
        changeable(reference);
        var lead = changes.lock(reference);
        if (lead.isWithdrawn()) {
            throw Refusal.conflict("The report {reference} has been withdrawn already.", reference);
        }
        return lead;
    }
}
