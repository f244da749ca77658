package org.cordon.hub.specialist.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.hub.specialist.SpecialistCourse;
import org.cordon.hub.specialist.process.SpecialistConfirmingProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_beginConfirmation}: asks the bureau, if it is due, and keeps until when it waits. */
@Component
final class BeginConfirmationDelegate implements JavaDelegate {

    private final SpecialistCourse course;

    BeginConfirmationDelegate(SpecialistCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var begun = course.begin(Variables.SPECIALIST_REFERENCE.from(execution).require());
        Variables.CONFIRMATION_DUE.on(execution).set(begun.due());
        Variables.REMINDER_TIME.on(execution).set(begun.reminder().toString());
        Variables.CONFIRM_BY.on(execution).set(begun.deadline().toString());
    }
}
