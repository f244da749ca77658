package org.cordon.confirmation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.confirmation.ConfirmationService;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_recordUnconfirmed}: what a country has not answered counts as not confirmed. */
@Component
final class RecordUnconfirmedDelegate implements JavaDelegate {

    private final ConfirmationService confirmations;

    RecordUnconfirmedDelegate(ConfirmationService confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        confirmations.recordUnconfirmed(Variables.OPERATION_REFERENCE.from(execution).require(),
                Variables.COUNTRY.from(execution).require());
    }
}
