package org.cordon.confirmation;

import org.cordon.participation.Participation.Stage;
import org.cordon.participation.silence.StageReminder;
import org.springframework.stereotype.Component;

/** Reminds a country of the confirmations that it owes. */
@Component
final class ConfirmationReminder implements StageReminder {

    private final ConfirmationService confirmations;

    ConfirmationReminder(ConfirmationService confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public Stage stage() {
        return Stage.CONFIRM;
    }

    @Override
    public void remind(String operation, String country) {
        confirmations.remind(operation, country);
    }
}
