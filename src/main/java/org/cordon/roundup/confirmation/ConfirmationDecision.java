package org.cordon.roundup.confirmation;

import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.shared.Refusal.Reason;

/**
 * A country's answer about one target.
 *
 * @param reference    the reference of the target
 * @param investigator the investigator named by a host country that confirms the target; a wanting country names no investigator
 * @param text         the question, or the reason to decline
 * @param role         the role in which the country answers; if null, the answer counts in every role in which the country was asked
 * @param version      the version of the confirmation that the country read, or null if the country does not say
 */
public record ConfirmationDecision(String reference, Given answer, String investigator, String text, Confirmation.Role role,
        Integer version) {

    /** The answers open to a country. */
    public enum Given { CONFIRM, ASK, DECLINE }

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 200;

    /**
     * Returns the reasons why this answer cannot be taken in this role, field by field. Each reason continues a sentence that begins with
     * the target's reference.
     */
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

    /** Returns the text, or null if it is blank. */
    String remark() {
        return stripped(text);
    }

    /** Returns the investigator that a host country has named; null in the role of a wanting country. */
    String investigatorAs(Confirmation.Role asked) {
        return asked == Confirmation.Role.HOST ? stripped(investigator) : null;
    }

    private static String stripped(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
