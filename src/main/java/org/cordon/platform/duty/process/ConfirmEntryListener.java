package org.cordon.platform.duty.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.duty.check.PostChecks;
import org.cordon.platform.duty.process.PostCheckProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_confirmEntry}: the entry is still right. */
@Component
final class ConfirmEntryListener implements TaskListener {

    private final PostChecks checks;

    ConfirmEntryListener(PostChecks checks) {
        this.checks = checks;
    }

    @Override
    public void notify(DelegateTask task) {
        checks.confirmedByTask(Variables.POST_REFERENCE.from(task).require());
    }
}
