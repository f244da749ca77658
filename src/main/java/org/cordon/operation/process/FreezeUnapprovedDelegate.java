package org.cordon.operation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.operation.OperationService;
import org.cordon.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_freezeUnapproved}: keeps the results as they stand when nobody approved them in time. */
@Component
final class FreezeUnapprovedDelegate implements JavaDelegate {

    private final OperationService operations;

    FreezeUnapprovedDelegate(OperationService operations) {
        this.operations = operations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        operations.freezeUnapproved(Variables.OPERATION_REFERENCE.from(execution).require());
    }
}
