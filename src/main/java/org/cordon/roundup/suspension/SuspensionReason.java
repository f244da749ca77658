package org.cordon.roundup.suspension;

import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;

/** Checks the reason that compliance gives in its own words. */
final class SuspensionReason {

    private static final int LONGEST = 4000;

    private SuspensionReason() {
    }

    /** @throws Refusal invalid, with the field, if the text is missing or too long */
    static String required(String field, String words) {
        if (words == null || words.isBlank()) {
            throw Refusal.invalid("Say why.", List.of(Reason.of(field, "is missing")));
        }
        if (words.length() > LONGEST) {
            throw Refusal.invalid("The reason is too long.", List.of(Reason.of(field, "is longer than {most} characters", LONGEST)));
        }
        return words.strip();
    }
}
