package org.cordon.roundup.confirmation.process;

import java.time.Instant;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.confirmation.ConfirmationSettlement;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/**
 * Runs {@code serviceTask_settleConfirmations}: carries out the consequences of the answers. Sets whether a confirmation is still open, and
 * until when the country can answer.
 */
@Component
final class SettleConfirmationsDelegate implements JavaDelegate {

    private final ConfirmationSettlement settlement;

    SettleConfirmationsDelegate(ConfirmationSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var operation = Variables.OPERATION_REFERENCE.from(execution).require();
        var country = Variables.COUNTRY.from(execution).require();
        var open = settlement.settle(operation, country);
        Variables.CONFIRMATIONS_OPEN.on(execution).set(open);
        var deadline = Variables.CONFIRMATION_DEADLINE.from(execution).find().map(Instant::parse).orElse(null);
        Variables.CONFIRMATION_DEADLINE.on(execution)
                .set(Objects.toString(settlement.answeredUntil(operation, country, deadline), null));
    }
}
