package org.cordon.roundup.nomination.intake;

import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;

/** The texts that a country writes beside the file. */
final class IntakeTexts {

    private static final int LONGEST = 4_000;

    private IntakeTexts() {
    }

    /**
     * Returns the text without the blanks around it.
     *
     * @throws Refusal invalid, if the text is too long
     */
    static String shortEnough(String field, String text) {
        if (text.strip().length() > LONGEST) {
            throw Refusal.invalid("The text is too long.", List.of(Reason.of(field, "is longer than {most} characters", LONGEST)));
        }
        return text.strip();
    }
}
