package org.cordon.roundup.lead.care;

import static org.cordon.kernel.shared.Said.said;

import java.util.LinkedHashSet;
import java.util.List;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.feedback.ItemFeedback;
import org.cordon.roundup.lead.Lead;
import org.cordon.roundup.lead.Leads;
import org.cordon.roundup.lead.VisibleLeads;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.report.ReportableTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the assessment of a lead by a wanting country, and tells the country that reported the lead. It also records that no country
 * assessed the lead in time.
 */
@Service
@Transactional
public class AssessmentService {

    private final Leads leads;
    private final VisibleLeads visible;
    private final ReportableTargets targets;
    private final LeadTasks desk;
    private final LeadFeedback feedback;
    private final LeadAnnouncements announcements;
    private final Ledger ledger;
    private final ActTimes times;

    AssessmentService(Leads leads, VisibleLeads visible, ReportableTargets targets, LeadTasks desk, LeadFeedback feedback,
            LeadAnnouncements announcements, Ledger ledger, ActTimes times) {
        this.leads = leads;
        this.visible = visible;
        this.targets = targets;
        this.desk = desk;
        this.feedback = feedback;
        this.announcements = announcements;
        this.ledger = ledger;
        this.times = times;
    }

    /**
     * The assessment of a lead as a form posts it.
     *
     * @param because the reason why the lead was not used, or null
     * @param ledTo   the references of the targets, leads and arrests that followed from the lead
     * @param text    in the country's own words, or null
     */
    public record Words(String outcome, String because, List<String> ledTo, String text) {
    }

    /**
     * Records the assessment of a wanting country, and tells the country that reported the lead.
     *
     * @param words the assessment; a lead that was not used needs no reason
     * @param alike the references of waiting leads that are assessed the same way
     * @throws Refusal if the caller is not of a wanting country, the lead is assessed already, or the target is suspended; also if one of
     * the other leads no longer waits behind this lead
     */
    public Assessment assess(String reference, Words words, List<String> alike) {
        var seen = visible.requireUsable(reference, said("Only a country that wants the person assesses a lead."));
        var assessment = assessment(words.outcome());
        var lead = visible.lock(seen);
        targets.lock(lead.target()).requireNotSuspended();
        if (!lead.canBeAssessed()) {
            throw Refusal.conflict("The lead {reference} has been assessed already.", reference);
        }
        var given = ItemFeedback.of(words.outcome(), words.because(), words.ledTo(), words.text());
        var behind = desk.behind(lead);
        for (var other : new LinkedHashSet<>(alike)) {
            if (!behind.contains(other)) {
                throw Refusal.outdated("{other} is no longer grouped with {reference}. Reopen the task.", other, reference);
            }
            answered(leads.require(other), assessment, given);
            desk.assessedTogether(other);
        }
        answered(lead, assessment, given);
        desk.settle(lead);
        return assessment;
    }

    /**
     * Returns the leads that wait behind this one on the caller's desk, the newest first. The list is empty for a caller who may not use
     * the lead.
     *
     * @throws Refusal as not found, if the caller does not see the lead
     */
    @Transactional(readOnly = true)
    public List<String> behind(String reference) {
        var lead = visible.require(reference);
        return lead.canBeAssessed() && visible.isUsable(lead) ? desk.behind(lead) : List.of();
    }

    /**
     * Records that no wanting country has assessed the lead in time. The lead counts as not used, and the country that reported the lead is
     * told. A lead that was assessed at the last moment stays as it is.
     */
    public void recordNotAssessed(String reference) {
        targets.lock(leads.require(reference).target());
        var lead = leads.require(reference);
        if (lead.canBeAssessed()) {
            assessed(lead, Assessment.NOT_USED, null, false);
            feedback.notSaid(lead);
            desk.settle(lead);
        }
    }

    private void answered(Lead lead, Assessment assessment, ItemFeedback given) {
        assessed(lead, assessment, given.remark(), true);
        feedback.said(lead, given);
    }

    private void assessed(Lead lead, Assessment assessment, String text, boolean said) {
        leads.save(lead.assessed(assessment, text));
        ledger.record(lead.fact(assessment.fact(), times.of(lead.operation(), lead.happenedAt().toInstant())));
        announcements.tellAssessed(lead, said);
    }

    private static Assessment assessment(String outcome) {
        return EnumCodes.find(Assessment.class, outcome)
                .orElseThrow(() -> Refusal.invalid("Say what you made of the lead: USED, NOT_USED or PASSED_ON.",
                        List.of(Reason.of("outcome", "must be USED, NOT_USED or PASSED_ON"))));
    }
}
