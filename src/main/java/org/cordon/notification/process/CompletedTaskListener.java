package org.cordon.notification.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.cordon.notification.MessageLinks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of every user task that a person completes, in his transaction: whoever has done the task has read the message about it. */
@Component
class CompletedTaskListener {

    private final MessageLinks links;

    CompletedTaskListener(MessageLinks links) {
        this.links = links;
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    public void completed(DelegateTask task) {
        links.taskCompleted(task.getExecution().getProcessBusinessKey());
    }
}
