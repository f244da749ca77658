package org.cordon.operation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.operation.OperationService;
import org.cordon.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_closeOperation}: closes the operation and tells its participants. */
@Component
final class CloseOperationDelegate implements JavaDelegate {

    private final OperationService operations;

    CloseOperationDelegate(OperationService operations) {
        this.operations = operations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        operations.close(Variables.OPERATION_REFERENCE.from(execution).require());
    }
}
