package org.cordon.platform.draft.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.draft.TaskKeeping;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Drops what a desk kept for a task when the task is completed or deleted. The class listens on every user task of every process. */
@Component
final class EndedTaskListener implements TaskListener {

    private final TaskKeeping desks;

    /** Makes the listener with a service that is looked up at the first call, because the engine is built before the features. */
    EndedTaskListener(@Lazy TaskKeeping desks) {
        this.desks = desks;
    }

    @Override
    public void notify(DelegateTask task) {
        desks.taskEnded(task.getId());
    }
}
