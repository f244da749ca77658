package org.cordon.target;

/**
 * What a country answers about one target.
 *
 * @param reference    of the target
 * @param investigator whom a host country names; may be left out
 * @param text         the question, or what stops the country
 * @param role         as what it answers; left out, the answer holds for everything it was asked about the target
 * @param version      of what was answered, or null if that is not said
 */
public record ConfirmationDecision(String reference, Given answer, String investigator, String text, Confirmation.Role role,
        Integer version) {

    /** What a country can answer. */
    public enum Given { CONFIRM, ASK, DECLINE }
}
