package org.cordon.exchange.alert.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.exchange.alert.AlertOpening;
import org.cordon.exchange.alert.process.AlertReadingProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_openAlert}: the alert is open. */
@Component
final class OpenAlertListener implements TaskListener {

    private final AlertOpening opening;

    OpenAlertListener(AlertOpening opening) {
        this.opening = opening;
    }

    @Override
    public void notify(DelegateTask task) {
        opening.openByTask(Variables.ALERT_REFERENCE.from(task).require());
    }
}
