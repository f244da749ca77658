package org.cordon.roundup.operation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.roundup.operation.LaunchService;
import org.cordon.roundup.operation.process.InfraOperationProcess.Posted;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/** On {@code startEvent_launchOperation}: enters the operation that the start form ordered. One launched by REST is entered already. */
@Component
final class LaunchOperationListener implements ExecutionListener {

    private final LaunchService launches;

    LaunchOperationListener(LaunchService launches) {
        this.launches = launches;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (Variables.OPERATION_REFERENCE.from(execution).find().isPresent()) {
            return;
        }
        var operation = launches.register(org.cordon.kernel.shared.process.Posted.json(execution, Posted.LAUNCH));
        execution.setProcessBusinessKey(operation.reference());
        LaunchedVariables.of(operation).forEach(value -> value.on(execution));
    }
}
