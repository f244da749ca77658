package org.cordon.target;

/**
 * What the compliance officer decided about one flagged nomination.
 *
 * @param text the reason for a refusal
 */
public record ReviewDecision(String reference, Verdict decision, String text) {

    /** What can be decided. */
    public enum Verdict { CLEAR, REFUSE }
}
