package org.cordon.operation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.operation.OperationService;
import org.cordon.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_openPhase}: begins the operational phase. */
@Component
final class OpenPhaseDelegate implements JavaDelegate {

    private final OperationService operations;

    OpenPhaseDelegate(OperationService operations) {
        this.operations = operations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        operations.openPhase(Variables.OPERATION_REFERENCE.from(execution).require());
    }
}
