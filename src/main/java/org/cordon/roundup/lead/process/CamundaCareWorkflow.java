package org.cordon.roundup.lead.process;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.roundup.lead.Lead;
import org.cordon.roundup.lead.care.CareWorkflow;
import org.cordon.roundup.lead.process.LeadAcknowledgementProcess.Variables;
import org.cordon.roundup.operation.OpenCases;
import org.springframework.stereotype.Component;

/** Starts {@code lead-acknowledgement}, one instance a lead that was announced. */
@Component
final class CamundaCareWorkflow implements CareWorkflow, OpenCases {

    private final RuntimeService runtime;

    CamundaCareWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void toBeAcknowledged(Lead lead, Instant deadline) {
        var reference = lead.reference();
        if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference, LeadAcknowledgementProcess.KEY).count() == 0) {
            runtime.startProcessInstanceByKey(LeadAcknowledgementProcess.KEY, reference, Map.of(
                    Variables.OPERATION_REFERENCE.name(), lead.operation(), Variables.TARGET_REFERENCE.name(), lead.target(),
                    Variables.LEAD_REFERENCE.name(), reference, Variables.ACKNOWLEDGEMENT_DEADLINE.name(), deadline.toString(),
                    Variables.LIMITS_PASSED.name(), 0));
        }
    }

    @Override
    public void operationCancelled(String operation) {
        runtime.createProcessInstanceQuery().processDefinitionKey(LeadAcknowledgementProcess.KEY)
                .variableValueEquals(Variables.OPERATION_REFERENCE.name(), operation).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "Operation cancelled"));
    }
}
