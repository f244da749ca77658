package org.cordon.operation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.operation.OperationService;
import org.cordon.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_cancelOperation}: ends what is open in a cancelled operation and tells everyone concerned. */
@Component
final class CancelOperationDelegate implements JavaDelegate {

    private final OperationService operations;

    CancelOperationDelegate(OperationService operations) {
        this.operations = operations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        operations.endCancelled(Variables.OPERATION_REFERENCE.from(execution).require());
    }
}
