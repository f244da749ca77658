package org.cordon.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.cordon.participation.silence.ReminderService;
import org.springframework.stereotype.Component;

/** {@code sendTask_remindInvitation}: reminds a country of the invitation. */
@Component
final class RemindInvitationDelegate implements JavaDelegate {

    private final ReminderService reminders;

    RemindInvitationDelegate(ReminderService reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.remindInvitation(Variables.PARTICIPATION_REFERENCE.from(execution).require());
    }
}
