package org.cordon.hub.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.hub.group.process.GroupTransferProcess.Variables;
import org.cordon.hub.group.transfer.TransferCourse;
import org.springframework.stereotype.Component;

/** {@code sendTask_askForTransfer}: asks the other country, and says whether it was. */
@Component
final class AskForTransferDelegate implements JavaDelegate {

    private final TransferCourse course;

    AskForTransferDelegate(TransferCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var asked = course.ask(Variables.GROUP_REFERENCE.from(execution).require());
        Variables.COUNTRY.on(execution).set(asked.country());
        Variables.TRANSFER_ASKED.on(execution).set(asked.asked());
        Variables.TRANSFER_REMINDER.on(execution).set(asked.reminder().toString());
        Variables.TRANSFER_OWED_BY.on(execution).set(asked.deadline().toString());
    }
}
