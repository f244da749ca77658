package org.cordon.notification.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.notification.MessageLinks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** On every user task of every process: whoever completes a task has read the message about it. */
@Component
final class CompletedTaskListener implements TaskListener {

    private final ObjectProvider<MessageLinks> links;

    /** The service is looked up late: the engine is built before the features that it works for. */
    CompletedTaskListener(ObjectProvider<MessageLinks> links) {
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        links.getObject().taskCompleted(task.getExecution().getProcessBusinessKey());
    }
}
