package org.cordon.operation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.operation.OperationService;
import org.cordon.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_remindApproval}: reminds the coordinator that the results wait for approval. */
@Component
final class RemindApprovalDelegate implements JavaDelegate {

    private final OperationService operations;

    RemindApprovalDelegate(OperationService operations) {
        this.operations = operations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        operations.remindApproval(Variables.OPERATION_REFERENCE.from(execution).require());
    }
}
