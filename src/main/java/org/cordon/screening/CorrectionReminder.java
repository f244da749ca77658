package org.cordon.screening;

import org.cordon.participation.Participation.Stage;
import org.cordon.participation.silence.StageReminder;
import org.springframework.stereotype.Component;

/** Reminds a country of the nominations that were returned to it. */
@Component
final class CorrectionReminder implements StageReminder {

    private final ScreeningService screening;

    CorrectionReminder(ScreeningService screening) {
        this.screening = screening;
    }

    @Override
    public Stage stage() {
        return Stage.CORRECTION;
    }

    @Override
    public void remind(String operation, String country) {
        screening.remindCorrection(operation, country);
    }
}
