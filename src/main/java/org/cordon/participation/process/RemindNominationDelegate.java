package org.cordon.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.cordon.participation.silence.ReminderService;
import org.springframework.stereotype.Component;

/** {@code sendTask_remindNomination}: reminds a country that it can still nominate. */
@Component
final class RemindNominationDelegate implements JavaDelegate {

    private final ReminderService reminders;

    RemindNominationDelegate(ReminderService reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.remindNomination(Variables.PARTICIPATION_REFERENCE.from(execution).require());
    }
}
