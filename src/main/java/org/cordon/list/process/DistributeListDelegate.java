package org.cordon.list.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.list.TargetListService;
import org.cordon.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_distributeList}: sends the frozen list to the countries. */
@Component
final class DistributeListDelegate implements JavaDelegate {

    private final TargetListService list;

    DistributeListDelegate(TargetListService list) {
        this.list = list;
    }

    @Override
    public void execute(DelegateExecution execution) {
        list.distribute(Variables.OPERATION_REFERENCE.from(execution).require());
    }
}
