package org.cordon.roundup.departure;

/**
 * The coordinator's decision about one target that no participating country wants any longer.
 *
 * @param text the reason; needed for a withdrawal
 */
public record UnattendedDecision(String reference, Verdict decision, String text) {

    public enum Verdict {

        /** The pursuit of the target continues. */
        KEEP,
        WITHDRAW
    }
}
