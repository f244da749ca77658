package org.cordon.roundup.lead.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.process.CamundaOfferedTasks;
import org.cordon.roundup.lead.LeadWorkflow;
import org.cordon.roundup.lead.ReportedLead;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Elements;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Messages;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Variables;
import org.cordon.roundup.operation.OpenCases;
import org.springframework.stereotype.Component;

/** Starts {@code lead-handling}, and ends it, in the transaction of the report. */
@Component
final class CamundaLeadWorkflow implements LeadWorkflow, OpenCases {

    private final RuntimeService runtime;
    private final CamundaOfferedTasks tasks;

    CamundaLeadWorkflow(RuntimeService runtime, CamundaOfferedTasks tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void leadShared(ReportedLead lead) {
        runtime.startProcessInstanceByKey(LeadHandlingProcess.KEY, lead.reference(), LeadVariables.of(lead));
    }

    @Override
    public void leadCorrected(String lead, String country) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(lead, LeadHandlingProcess.KEY).list()
                .forEach(instance -> runtime.setVariable(instance.getId(), Variables.COUNTRY.name(), country));
    }

    @Override
    public void leadUsableBy(String lead, List<String> countries) {
        var groups = countries.stream().map(Roles::bureau).toList();
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(lead, LeadHandlingProcess.KEY).list()
                .forEach(instance -> runtime.setVariable(instance.getId(), Variables.WANTING_GROUPS.name(), String.join(",", groups)));
        tasks.give(lead, Elements.ASSESS_LEAD, groups);
    }

    @Override
    public void leadTurn(String lead, boolean targetSuspended) {
        runtime.createMessageCorrelation(Messages.LEAD_TURN).processInstanceBusinessKey(lead).correlateAllWithResult();
        if (targetSuspended) {
            runtime.createMessageCorrelation(Messages.TARGET_SUSPENDED).processInstanceBusinessKey(lead).correlateAllWithResult();
        }
    }

    @Override
    public void leadAssessedTogether(String lead) {
        runtime.createMessageCorrelation(Messages.LEAD_ASSESSED).processInstanceBusinessKey(lead).correlateAllWithResult();
    }

    @Override
    public void leadWithdrawn(String lead) {
        runtime.createMessageCorrelation(Messages.LEAD_WITHDRAWN).processInstanceBusinessKey(lead).correlateAllWithResult();
    }

    @Override
    public void operationCancelled(String operation) {
        runtime.createProcessInstanceQuery().processDefinitionKey(LeadHandlingProcess.KEY)
                .variableValueEquals(Variables.OPERATION_REFERENCE.name(), operation).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "Operation cancelled"));
    }
}
