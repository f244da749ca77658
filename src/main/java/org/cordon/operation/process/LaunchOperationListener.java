package org.cordon.operation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.operation.OperationService;
import org.cordon.operation.process.InfraOperationProcess.Posted;
import org.cordon.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/** On {@code startEvent_launchOperation}: enters the operation that the start form ordered. One launched by REST is entered already. */
@Component
final class LaunchOperationListener implements ExecutionListener {

    private final OperationService operations;

    LaunchOperationListener(OperationService operations) {
        this.operations = operations;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (Variables.OPERATION_REFERENCE.from(execution).find().isPresent()) {
            return;
        }
        var operation = operations.register(org.cordon.shared.process.Posted.json(execution, Posted.LAUNCH));
        execution.setProcessBusinessKey(operation.reference());
        execution.setVariables(LaunchedVariables.of(operation));
    }
}
