package org.cordon.exchange.alert.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.exchange.alert.AlertOpening;
import org.cordon.exchange.alert.process.AlertRecallProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_confirmCopiesGone}: the reader has no copy any more. */
@Component
final class ConfirmCopiesGoneListener implements TaskListener {

    private final AlertOpening opening;

    ConfirmCopiesGoneListener(AlertOpening opening) {
        this.opening = opening;
    }

    @Override
    public void notify(DelegateTask task) {
        opening.confirmByTask(Variables.ALERT_REFERENCE.from(task).require());
    }
}
