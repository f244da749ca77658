package org.cordon.roundup.lead;

import java.time.Clock;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.Handlings;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.lead.care.Assessment;
import org.cordon.roundup.lead.process.LeadWorkflow;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.report.Report;
import org.cordon.roundup.report.ReportableTargets;
import org.cordon.roundup.report.ReportedName;
import org.springframework.stereotype.Component;

/**
 * Makes leads and locations from checked reports, and starts their handling. A positive location changes the state of the target in the
 * same transaction.
 */
@Component
class LeadRegister {

    private final Leads leads;
    private final Handlings handlings;
    private final LeadHandlings leadHandlings;
    private final ReportableTargets targets;
    private final TargetService pursuit;
    private final LeadWorkflow workflow;
    private final Ledger ledger;
    private final Clock clock;

    LeadRegister(Leads leads, Handlings handlings, LeadHandlings leadHandlings, ReportableTargets targets, TargetService pursuit,
            LeadWorkflow workflow, Ledger ledger, Clock clock) {
        this.leads = leads;
        this.handlings = handlings;
        this.leadHandlings = leadHandlings;
        this.targets = targets;
        this.pursuit = pursuit;
        this.workflow = workflow;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A report that was checked.
     *
     * @param reporter the country that made the report
     * @param officer  the officer who made the report
     * @param name     the name under which the person was reported, or null if the target was picked. If the name differs from the name on
     * file, the location is only a possible location
     */
    record Checked(LeadKind kind, Report report, LeadDetails details, Handling handling, String reporter, String officer,
            ReportedName name) {

        private boolean isPositive() {
            return (name == null || !name.differs()) && Lead.isPositive(kind, report.country(), reporter);
        }
    }

    /** Takes a report as {@link #take} does, and starts the handling of the lead. */
    ReportedLead takeAndHandle(String target, Checked checked) {
        var lead = take(target, checked);
        workflow.leadShared(lead);
        return lead;
    }

    /**
     * Takes a report, without starting its handling.
     *
     * @throws Refusal if the person is no longer pursued, or the target is suspended
     */
    ReportedLead take(String reference, Checked checked) {
        var target = targets.lock(reference);
        var operation = targets.requirePursued(target);
        target.requireNotSuspended();
        var lead = References.firstFree(() -> new Lead(LeadFeature.LEAD.draw(target.operation()), target.operation(), target.reference(),
                checked.kind(), checked.report(), checked.details(), checked.reporter(), checked.officer(),
                checked.isPositive(), LeadState.OPEN, null, null, clock.instant(), 0),
                leads::add);
        if (checked.name() != null) {
            leads.named(lead.reference(), checked.name());
        }
        handlings.add(lead.reference(), checked.reporter(), checked.handling());
        ledger.record(lead.fact(lead.counts().fact(), lead.happenedAt()), checked.officer());
        if (lead.positive()) {
            pursuit.located(lead.target());
        }
        return new ReportedLead(lead.reference(), lead.operation(), lead.target(), lead.country(), lead.counts(),
                leadHandlings.usableBy(lead),
                operation.isHistory(lead.happenedAt().toInstant()) ? null : Assessment.dueAfter(clock.instant()));
    }
}
