package org.cordon.roundup.departure;

/**
 * What the coordinator decided about one target that nobody wants any longer who takes part.
 *
 * @param text the reason; needed for a withdrawal
 */
public record UnattendedDecision(String reference, Verdict decision, String text) {

    /** What can be decided. */
    public enum Verdict {

        /** The target goes on being sought. */
        KEEP,
        WITHDRAW
    }
}
