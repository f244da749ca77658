package org.cordon.roundup.list.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.list.TargetListService;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_freezeList} with {@code frozen}: the list is frozen, or it is not yet time. */
@Component
final class FreezeListListener implements TaskListener {

    private final TargetListService list;

    FreezeListListener(TargetListService list) {
        this.list = list;
    }

    @Override
    public void notify(DelegateTask task) {
        var frozen = Posted.flag(task, "frozen");
        list.freeze(Variables.OPERATION_REFERENCE.from(task).require(), frozen);
        Variables.LIST_FROZEN.on(task).set(frozen);
    }
}
