package org.cordon.participation.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.participation.process.RemindingProcess.Variables;
import org.cordon.participation.silence.ReminderService;
import org.springframework.stereotype.Component;

/** {@code serviceTask_remindCountries}: writes to the countries that the coordinator has reminded. */
@Component
final class RemindCountriesDelegate implements JavaDelegate {

    private final ReminderService reminders;

    RemindCountriesDelegate(ReminderService reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.send(Variables.OPERATION_REFERENCE.from(execution).require(),
                List.of(Variables.REMINDED_COUNTRIES.from(execution).require().split(",")));
    }
}
