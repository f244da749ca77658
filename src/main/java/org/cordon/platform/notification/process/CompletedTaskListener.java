package org.cordon.platform.notification.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.notification.MessageLinks;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Acknowledges the messages about a task when a person takes or completes it. The class listens on every user task of every process. */
@Component
final class CompletedTaskListener implements TaskListener {

    private final MessageLinks links;

    /** Makes the listener with a service that is looked up at the first call, because the engine is built before the features. */
    CompletedTaskListener(@Lazy MessageLinks links) {
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!TaskListener.EVENTNAME_ASSIGNMENT.equals(task.getEventName()) || task.getAssignee() != null) {
            links.taskTaken(task.getExecution().getProcessBusinessKey());
        }
    }
}
