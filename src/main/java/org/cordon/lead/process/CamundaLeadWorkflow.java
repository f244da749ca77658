package org.cordon.lead.process;

import org.camunda.bpm.engine.RuntimeService;
import org.cordon.lead.LeadWorkflow;
import org.cordon.lead.ReportedLead;
import org.cordon.lead.process.LeadHandlingProcess.Messages;
import org.cordon.operation.OpenCases;
import org.springframework.stereotype.Component;

/** Starts {@code lead-handling}, and ends it, in the transaction of the report. */
@Component
final class CamundaLeadWorkflow implements LeadWorkflow, OpenCases {

    private final RuntimeService runtime;

    CamundaLeadWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void leadShared(ReportedLead lead) {
        runtime.startProcessInstanceByKey(LeadHandlingProcess.KEY, lead.reference(), LeadVariables.of(lead));
    }

    @Override
    public void leadCorrected(String lead, String country) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(lead, LeadHandlingProcess.KEY).list()
                .forEach(instance -> runtime.setVariable(instance.getId(), LeadHandlingProcess.Variables.COUNTRY.name(), country));
    }

    @Override
    public void leadWithdrawn(String lead) {
        runtime.createMessageCorrelation(Messages.LEAD_WITHDRAWN).processInstanceBusinessKey(lead).correlateAllWithResult();
    }

    @Override
    public void operationCancelled(String operation) {
        runtime.createProcessInstanceQuery().processDefinitionKey(LeadHandlingProcess.KEY)
                .variableValueEquals(LeadHandlingProcess.Variables.OPERATION_REFERENCE.name(), operation).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "Operation cancelled"));
    }
}
