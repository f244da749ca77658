package org.cordon.platform.duty.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.platform.duty.check.PostChecks;
import org.cordon.platform.duty.process.PostCheckProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_beginCheck}: asks, if the check is due, and keeps until when it waits. */
@Component
final class BeginCheckDelegate implements JavaDelegate {

    private final PostChecks checks;

    BeginCheckDelegate(PostChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var begun = checks.begin(Variables.CHECK_REFERENCE.from(execution).require());
        Variables.CHECK_DUE.on(execution).set(begun.due());
        Variables.REMINDER_TIME.on(execution).set(begun.reminder().toString());
        Variables.CHECK_DEADLINE.on(execution).set(begun.deadline().toString());
    }
}
