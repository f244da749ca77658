package org.cordon.roundup.screening;

/**
 * What the compliance officer decided about one flagged nomination.
 *
 * @param text    the reason for a refusal
 * @param version of the nomination that was decided about, or null if that is not said
 */
public record ReviewDecision(String reference, Verdict decision, String text, Integer version) {

    /** What can be decided. */
    public enum Verdict { CLEAR, REFUSE }
}
