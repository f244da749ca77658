package org.cordon.target.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.cordon.target.ConfirmationService;
import org.springframework.stereotype.Component;

/** {@code serviceTask_settleConfirmations}: tells those concerned of the answers and finds out whether any is still open. */
@Component
final class SettleConfirmationsDelegate implements JavaDelegate {

    private final ConfirmationService confirmations;

    SettleConfirmationsDelegate(ConfirmationService confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var open = confirmations.settle(Variables.OPERATION_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
        Variables.CONFIRMATIONS_OPEN.on(execution).set(open);
    }
}
