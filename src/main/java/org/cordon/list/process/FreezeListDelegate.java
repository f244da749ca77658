package org.cordon.list.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.list.TargetListService;
import org.cordon.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_freezeListAsItStands}: freezes the list because the operation starts. */
@Component
final class FreezeListDelegate implements JavaDelegate {

    private final TargetListService list;

    FreezeListDelegate(TargetListService list) {
        this.list = list;
    }

    @Override
    public void execute(DelegateExecution execution) {
        list.freeze(Variables.OPERATION_REFERENCE.from(execution).require());
    }
}
