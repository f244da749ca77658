package org.cordon.roundup.screening;

/**
 * What the coordinator decided about one nomination.
 *
 * @param text     the questions for a return, the reason for a refusal, a note otherwise
 * @param joinWith another nomination that is the same person, or null
 * @param version  of the nomination that was decided about, or null if that is not said
 */
public record ScreeningDecision(String reference, Verdict decision, String text, String joinWith, Integer version) {

    /** What can be decided. */
    public enum Verdict { ACCEPT, RETURN, REFUSE }

    boolean joins() {
        return joinWith != null && !joinWith.isBlank();
    }
}
