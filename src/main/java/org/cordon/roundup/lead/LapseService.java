package org.cordon.roundup.lead;

import static org.cordon.kernel.shared.Said.said;

import org.cordon.kernel.shared.Refusal;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.report.FreeText;
import org.cordon.roundup.report.ReportableTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the countries concerned say that a positive location no longer holds. */
@Service
@Transactional
public class LapseService {

    private final Leads leads;
    private final VisibleLeads visible;
    private final ReportableTargets targets;
    private final TargetService pursuit;
    private final Ledger ledger;
    private final ActTimes times;

    LapseService(Leads leads, VisibleLeads visible, ReportableTargets targets, TargetService pursuit, Ledger ledger, ActTimes times) {
        this.leads = leads;
        this.visible = visible;
        this.targets = targets;
        this.pursuit = pursuit;
        this.ledger = ledger;
        this.times = times;
    }

    /**
     * Returns the lead, if the caller may say that the location no longer holds. The controller calls this method before it reads the body.
     *
     * @throws Refusal as not found or forbidden otherwise
     */
    @Transactional(readOnly = true)
    public Lead lapsable(String reference) {
        return visible.requireReportedOrUsable(reference,
                said("Only the country that reported a location, or one that wants the person, says that it no longer holds."));
    }

    /**
     * Ends a positive location that no longer holds. The target is at large again, unless another positive location holds.
     *
     * @param text the reason, or null
     * @throws Refusal if the caller's country neither reported the location nor wants the person, or if the lead is not a location that
     * still holds
     */
    public void lapse(String reference, String text) {
        var lead = visible.lock(lapsable(reference));
        if (!lead.holds()) {
            throw Refusal.conflict("{reference} is not a positive location that holds.", reference);
        }
        var operation = targets.operationOf(targets.lock(lead.target()));
        leads.save(lead.lapsed(FreeText.checked("text", text)));
        // The location held when it was reported, so it cannot have lapsed before that.
        var reported = lead.happenedAt().toInstant();
        ledger.record(lead.fact(LeadFact.LOCATION_LAPSED,
                times.of(operation, operation.planned().isAfter(reported) ? operation.planned() : reported)));
        if (!leads.holdsBeside(lead)) {
            pursuit.locationLapsed(lead.target());
        }
    }
}
