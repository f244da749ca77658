package org.cordon.roundup.screening;

import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.silence.StageReminder;
import org.springframework.stereotype.Component;

/** Reminds a country of the nominations that were returned to it. */
@Component
final class CorrectionReminder implements StageReminder {

    private final BatchService batches;

    CorrectionReminder(BatchService batches) {
        this.batches = batches;
    }

    @Override
    public Stage stage() {
        return Stage.CORRECTION;
    }

    @Override
    public void remind(String operation, String country) {
        batches.remindCorrection(operation, country);
    }
}
