package org.cordon.roundup.screening;

/**
 * The compliance officer's decision about one flagged nomination.
 *
 * @param text    the reason for a refusal
 * @param version the version of the nomination that the decision is about, or null if the request does not say
 */
public record ReviewDecision(String reference, Verdict decision, String text, Integer version) {

    public enum Verdict { CLEAR, REFUSE }
}
