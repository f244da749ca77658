package org.cordon.roundup.report;

import static org.cordon.kernel.shared.Said.said;

import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;

/** Checks texts that officers write in their own words. */
public final class FreeText {

    static final int LONGEST = 4000;

    private FreeText() {
    }

    /**
     * Returns the text without blanks around it, or null if nothing remains.
     *
     * @throws Refusal naming the field, if the text is too long or cannot be kept
     */
    public static String checked(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        objection(text, LONGEST).ifPresent(reason -> {
            throw Refusal.invalid(said("The text cannot be taken: it {reason}.", reason), List.of(new Reason(field, reason)));
        });
        return text.strip();
    }

    static Optional<Said> objection(String text, int longest) {
        if (text.strip().length() > longest) {
            return Optional.of(said("is longer than {most} characters", longest));
        }
        if (text.chars().anyMatch(character -> Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0)) {
            return Optional.of(said("contains a control character"));
        }
        return Optional.empty();
    }
}
