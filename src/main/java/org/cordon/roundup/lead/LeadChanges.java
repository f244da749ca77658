package org.cordon.roundup.lead;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.ledger.Corrections;
import org.cordon.record.ledger.Fact;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.roundup.lead.LeadFeature.LeadMessage;
import org.cordon.roundup.lead.care.LeadTasks;
import org.cordon.roundup.lead.process.LeadWorkflow;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.report.HangingFacts;
import org.cordon.roundup.report.Report;
import org.cordon.roundup.report.ReportChanges;
import org.cordon.roundup.report.ReportedName;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries the correction or withdrawal of a lead through. Its target, its handling and the ledger become what they would be if the report
 * had been right from the beginning. Everybody who was told of the lead is told of the change too. After a correction the facts of the
 * lead's assessment and lapse stay; a withdrawal takes these facts back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeadChanges {

    private static final Set<FactType> REPORTS = Set.of(LeadFact.LEAD_RECEIVED, LeadFact.POSSIBLE_LOCATION, LeadFact.LOCATED);

    private final Leads leads;
    private final ReportChanges changes;
    private final TargetService pursuit;
    private final LeadWorkflow workflow;
    private final LeadTasks desk;
    private final Corrections corrections;
    private final HangingFacts hanging;
    private final Notifications notifications;

    LeadChanges(Leads leads, ReportChanges changes, TargetService pursuit, LeadWorkflow workflow, LeadTasks desk, Corrections corrections,
            HangingFacts hanging, Notifications notifications) {
        this.leads = leads;
        this.changes = changes;
        this.pursuit = pursuit;
        this.workflow = workflow;
        this.desk = desk;
        this.corrections = corrections;
        this.hanging = hanging;
        this.notifications = notifications;
    }

    /** Returns the lead after locking its target: every other change of the lead waits for that lock. */
    Lead lock(String reference) {
        pursuit.lock(leads.require(reference).target());
        return leads.require(reference);
    }

    /** Returns the type of a later fact that would lie before the lead, if the lead had happened at the time {@code becomes}. */
    Optional<FactType> overtaken(Lead lead, ZonedDateTime becomes) {
        return hanging.overtaken(lead.reference(), REPORTS, lead.happenedAt(), becomes);
    }

    /**
     * Replaces the content of the lead by a corrected report.
     *
     * @param lead the lead as {@link #lock} returned it
     */
    void correct(Lead lead, LeadKind kind, Report report, String reason, String officer) {
        var corrected = lead.corrected(kind, report, leads.reportedName(lead.reference()).filter(ReportedName::differs).isEmpty());
        changes.corrected(lead.reference(), lead.reportingCountry(), reason, lead.json(), officer);
        leads.save(corrected);
        hanging.reports(lead.reference(), REPORTS).forEach(standing -> corrections.correct(standing, new Fact(lead.operation(),
                corrected.counts().fact(), lead.target(), corrected.country(), lead.reference(), corrected.happenedAt(),
                standing.fact().detail())));
        hanging.follow(lead.reference(), REPORTS, lead.report(), report);
        follow(lead, corrected);
        workflow.leadCorrected(lead.reference(), corrected.country());
        desk.settle(corrected);
        tell(LeadMessage.LEAD_CORRECTED, lead);
    }

    /**
     * Takes the lead back.
     *
     * @param lead the lead as {@link #lock} returned it
     */
    void withdraw(Lead lead, String reason, String officer) {
        var withdrawn = lead.withdrawn();
        changes.withdrawn(lead.reference(), lead.reportingCountry(), reason, lead.json(), officer);
        leads.save(withdrawn);
        hanging.withdraw(lead.reference());
        follow(lead, withdrawn);
        workflow.leadWithdrawn(lead.reference());
        desk.settle(withdrawn);
        tell(LeadMessage.LEAD_WITHDRAWN, lead);
    }

    /** Moves the target, unless its pursuit has ended meanwhile. The ledger is corrected in both cases. */
    private void follow(Lead before, Lead after) {
        if (before.holds() == after.holds() || !pursuit.lock(before.target()).state().isPursued()) {
            return;
        }
        if (after.holds()) {
            pursuit.located(after.target());
        } else if (!leads.holdsBeside(after)) {
            pursuit.locationLapsed(after.target());
        }
    }

    private void tell(MessageKind kind, Lead lead) {
        var others = notifications.told(lead.reference()).stream()
                .filter(group -> !group.equals(Roles.bureau(lead.reportingCountry()))).toList();
        notifications.send(kind, others, lead.operation(), lead.reference(), Map.of());
    }
}
