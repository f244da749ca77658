package org.cordon.roundup.operation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Checks the time {@code happenedAt}, if it was posted with a user task of any process. The listener runs before the task's own listener,
 * and keeps the time for the work that follows, until the next task.
 */
@Component
final class HappenedAtListener implements TaskListener {

    private final ActTimes times;

    /** The parameter {@code times} is looked up at the first call, because the engine is built before the features. */
    HappenedAtListener(@Lazy ActTimes times) {
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        var posted = Posted.text(task, Variables.HAPPENED_AT.name());
        if (posted != null && EVENTNAME_COMPLETE.equals(task.getEventName())) {
            Variables.HAPPENED_AT.on(task).set(times.check(Variables.OPERATION_REFERENCE.from(task).require(), posted));
        }
    }
}
