package org.cordon.confirmation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.confirmation.ConfirmationService;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_remindConfirmation}: reminds a country of what it has not confirmed. */
@Component
final class RemindConfirmationDelegate implements JavaDelegate {

    private final ConfirmationService confirmations;

    RemindConfirmationDelegate(ConfirmationService confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        confirmations.remind(Variables.OPERATION_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
    }
}
