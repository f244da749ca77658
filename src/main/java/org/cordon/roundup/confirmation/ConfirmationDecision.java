package org.cordon.roundup.confirmation;

import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.shared.Refusal.Reason;

/**
 * What a country answers about one target.
 *
 * @param reference    of the target
 * @param investigator whom a host country names when it accepts the target; a wanting country names nobody
 * @param text         the question, or what stops the country
 * @param role         as what it answers; left out, the answer holds for everything it was asked about the target
 * @param version      of what was answered, or null if that is not said
 */
public record ConfirmationDecision(String reference, Given answer, String investigator, String text, Confirmation.Role role,
        Integer version) {

    /** What a country can answer. */
    public enum Given { CONFIRM, ASK, DECLINE }

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 200;

    /** What keeps it from being taken in this role, field by field; each reason goes on from the reference of the target. */
    List<Reason> reasons(Confirmation.Role asked) {
        var reasons = new ArrayList<Reason>();
        if (answer == null) {
            reasons.add(Reason.of("answer", "needs one of the answers CONFIRM, ASK, DECLINE."));
        } else if (answer != Given.CONFIRM && remark() == null) {
            reasons.add(Reason.of("text", "needs a text that says what you ask, or what stops you."));
        }
        if (answer == Given.CONFIRM && asked == Confirmation.Role.HOST && investigatorAs(asked) == null) {
            reasons.add(Reason.of("investigator", "needs the name of the investigator who has the case in your country."));
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            reasons.add(Reason.of("text", "has a text longer than {most} characters.", LONGEST_TEXT));
        }
        if (investigator != null && investigator.length() > LONGEST_NAME) {
            reasons.add(Reason.of("investigator", "names an investigator in more than {most} characters.", LONGEST_NAME));
        }
        return reasons;
    }

    /** The text, or null where nothing is said. */
    String remark() {
        return stripped(text);
    }

    /** The investigator whom the country names in this role: a wanting country names none. */
    String investigatorAs(Confirmation.Role asked) {
        return asked == Confirmation.Role.HOST ? stripped(investigator) : null;
    }

    private static String stripped(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
