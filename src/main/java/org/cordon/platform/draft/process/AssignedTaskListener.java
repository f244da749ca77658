package org.cordon.platform.draft.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.draft.HandoverService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Records the handovers of tasks. The class listens on every user task of every process. */
@Component
final class AssignedTaskListener implements TaskListener {

    private final HandoverService handovers;

    /** Makes the listener with a service that is looked up at the first call, because the engine is built before the features. */
    AssignedTaskListener(@Lazy HandoverService handovers) {
        this.handovers = handovers;
    }

    @Override
    public void notify(DelegateTask task) {
        handovers.assigned(task.getId(), task.getAssignee());
    }
}
