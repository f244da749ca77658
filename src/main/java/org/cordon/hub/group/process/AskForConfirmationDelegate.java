package org.cordon.hub.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.hub.group.process.GroupRegisterProcess.Variables;
import org.cordon.hub.group.register.GroupKeepingCourse;
import org.springframework.stereotype.Component;

/** {@code sendTask_askForConfirmation}: asks the steward, unless he has spoken meanwhile. */
@Component
final class AskForConfirmationDelegate implements JavaDelegate {

    private final GroupKeepingCourse course;

    AskForConfirmationDelegate(GroupKeepingCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var asked = course.ask(Variables.GROUP_REFERENCE.from(execution).require());
        Variables.CONFIRMATION_DUE.on(execution).set(asked.isPresent());
        asked.ifPresent(now -> {
            Variables.COUNTRY.on(execution).set(now.steward());
            Variables.REMINDER_TIME.on(execution).set(now.reminder().toString());
            Variables.CONFIRM_BY.on(execution).set(now.deadline().toString());
        });
    }
}
