package org.cordon.roundup.lead.process;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.process.CamundaOfferedTasks;
import org.cordon.kernel.shared.process.ProcessVariable.Value;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.roundup.lead.ReportedLead;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Elements;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Messages;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Variables;
import org.cordon.roundup.operation.OpenCases;
import org.springframework.stereotype.Component;

/** Starts {@code lead-handling}, and ends it, in the transaction of the report. */
@Component
public final class LeadWorkflow implements OpenCases {

    private final Processes processes;
    private final CamundaOfferedTasks tasks;

    LeadWorkflow(Processes processes, CamundaOfferedTasks tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    /** A lead or a location was reported by other means than the process's own start form. */
    public void leadShared(ReportedLead lead) {
        processes.start(LeadHandlingProcess.KEY, lead.reference(), kept(lead));
    }

    /** The country that reported the lead has corrected it; the person is, was or may be in the given country. */
    public void leadCorrected(String lead, String country) {
        keep(lead, Variables.COUNTRY.is(country));
    }

    /** The country that reported the lead lets other countries than before assess it. */
    public void leadUsableBy(String lead, List<String> countries) {
        var groups = countries.stream().map(Roles::bureau).toList();
        keep(lead, Variables.WANTING_GROUPS.is(String.join(",", groups)));
        tasks.give(lead, Elements.ASSESS_LEAD, groups);
    }

    /** The lead no longer stands behind another one: it is to be assessed, or rests first if its target is suspended. */
    public void leadTurn(String lead, boolean targetSuspended) {
        processes.tell(Messages.LEAD_TURN, lead);
        if (targetSuspended) {
            processes.tell(Messages.TARGET_SUSPENDED, lead);
        }
    }

    /** The lead, which stood behind another one, was assessed together with that. */
    public void leadAssessedTogether(String lead) {
        processes.tell(Messages.LEAD_ASSESSED, lead);
    }

    /** The country that reported the lead has withdrawn it. */
    public void leadWithdrawn(String lead) {
        processes.tell(Messages.LEAD_WITHDRAWN, lead);
    }

    @Override
    public void operationCancelled(String operation) {
        processes.open(LeadHandlingProcess.KEY, Variables.OPERATION_REFERENCE.is(operation))
                .forEach(instance -> instance.end("Operation cancelled"));
    }

    /** What an instance begins with. */
    static List<Value> kept(ReportedLead lead) {
        return List.of(
                Variables.OPERATION_REFERENCE.is(lead.operation()),
                Variables.TARGET_REFERENCE.is(lead.target()),
                Variables.LEAD_REFERENCE.is(lead.reference()),
                Variables.COUNTRY.is(lead.country()),
                Variables.WANTING_GROUPS.is(lead.wantingCountries().stream().map(Roles::bureau).collect(Collectors.joining(","))),
                Variables.ASSESSMENT_DEADLINE.is(Objects.toString(lead.assessmentDeadline(), null)),
                Variables.LEAD_MATCHED.is(true));
    }

    private void keep(String lead, Value value) {
        processes.open(LeadHandlingProcess.KEY, lead).forEach(instance -> instance.keep(value));
    }
}
