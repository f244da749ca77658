package org.cordon.arrest.process;

import org.camunda.bpm.engine.RuntimeService;
import org.cordon.arrest.ArrestWorkflow;
import org.cordon.arrest.ReportedArrest;
import org.cordon.arrest.process.ArrestHandlingProcess.Messages;
import org.cordon.operation.OpenCases;
import org.springframework.stereotype.Component;

/** Starts {@code arrest-handling}, and ends it, in the transaction of the report. */
@Component
final class CamundaArrestWorkflow implements ArrestWorkflow, OpenCases {

    private final RuntimeService runtime;

    CamundaArrestWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void arrestReported(ReportedArrest arrest) {
        runtime.startProcessInstanceByKey(ArrestHandlingProcess.KEY, arrest.reference(), ArrestVariables.of(arrest));
    }

    @Override
    public void arrestEnded(String arrest) {
        runtime.createMessageCorrelation(Messages.ARREST_ENDED).processInstanceBusinessKey(arrest).correlateAllWithResult();
    }

    @Override
    public void operationCancelled(String operation) {
        runtime.createProcessInstanceQuery().processDefinitionKey(ArrestHandlingProcess.KEY)
                .variableValueEquals(ArrestHandlingProcess.Variables.OPERATION_REFERENCE.name(), operation).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "Operation cancelled"));
    }
}
