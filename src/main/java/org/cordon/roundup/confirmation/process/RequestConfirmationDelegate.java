package org.cordon.roundup.confirmation.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.confirmation.ConfirmationService;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_requestConfirmation}: finds out what a country has to confirm, and until when. */
@Component
final class RequestConfirmationDelegate implements JavaDelegate {

    private final ConfirmationService confirmations;

    RequestConfirmationDelegate(ConfirmationService confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = confirmations.request(Variables.OPERATION_REFERENCE.from(execution).require(),
                Variables.COUNTRY.from(execution).require());
        Variables.CONFIRMATIONS_REQUIRED.on(execution).set(request.required());
        Variables.CONFIRMATION_DEADLINE.on(execution).set(Objects.toString(request.deadline(), null));
    }
}
