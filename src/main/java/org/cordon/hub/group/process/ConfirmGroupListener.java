package org.cordon.hub.group.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.hub.group.process.GroupRegisterProcess.Inputs;
import org.cordon.hub.group.process.GroupRegisterProcess.Variables;
import org.cordon.hub.group.register.GroupKeeping;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_confirmGroup} with {@code confirmation}. */
@Component
final class ConfirmGroupListener implements TaskListener {

    private final GroupKeeping keeping;

    ConfirmGroupListener(GroupKeeping keeping) {
        this.keeping = keeping;
    }

    @Override
    public void notify(DelegateTask task) {
        keeping.answerByTask(Variables.GROUP_REFERENCE.from(task).require(), Posted.json(task, Inputs.CONFIRMATION));
    }
}
