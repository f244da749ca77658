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

/** Starts and ends {@code lead-handling}, in the transaction of the report. */
@Component
public final class LeadWorkflow implements OpenCases {

    private final Processes processes;
    private final CamundaOfferedTasks tasks;

    LeadWorkflow(Processes processes, CamundaOfferedTasks tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    /** Starts the handling of a lead or a location that was not reported in the start form of the process. */
    public void leadShared(ReportedLead lead) {
        processes.start(LeadHandlingProcess.KEY, lead.reference(), kept(lead));
    }

    /** Keeps the new country of a corrected lead: the country where the person is, was or may be. */
    public void leadCorrected(String lead, String country) {
        keep(lead, Variables.COUNTRY.is(country));
    }

    /**
     * Gives the task of assessment to these countries, because the handling of the lead has changed and these countries may use the lead
     * now.
     */
    public void leadUsableBy(String lead, List<String> countries) {
        var groups = countries.stream().map(Roles::bureau).toList();
        keep(lead, Variables.WANTING_GROUPS.is(String.join(",", groups)));
        tasks.give(lead, Elements.ASSESS_LEAD, groups);
    }

    /** Ends the wait of a lead behind another lead. The lead can now be assessed. If the target is suspended, the lead rests first. */
    public void leadTurn(String lead, boolean targetSuspended) {
        processes.tell(Messages.LEAD_TURN, lead);
        if (targetSuspended) {
            processes.tell(Messages.TARGET_SUSPENDED, lead);
        }
    }

    /** Ends the process of a lead that stood behind another lead and was assessed together with that lead. */
    public void leadAssessedTogether(String lead) {
        processes.tell(Messages.LEAD_ASSESSED, lead);
    }

    /** Tells the process that the reporting country has withdrawn the lead. */
    public void leadWithdrawn(String lead) {
        processes.tell(Messages.LEAD_WITHDRAWN, lead);
    }

    @Override
    public void operationCancelled(String operation) {
        processes.open(LeadHandlingProcess.KEY, Variables.OPERATION_REFERENCE.is(operation))
                .forEach(instance -> instance.end("Operation cancelled"));
    }

    /** Returns the variables with which an instance begins. */
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
