package org.cordon.roundup.screening;

/**
 * The coordinator's decision about one nomination.
 *
 * @param text     the questions if the nomination is returned, the reason if it is refused, a note if it is accepted
 * @param joinWith a nomination of the same person, or null
 * @param version  the version of the nomination that the decision is about, or null if the request does not say
 */
public record ScreeningDecision(String reference, Verdict decision, String text, String joinWith, Integer version) {

    public enum Verdict { ACCEPT, RETURN, REFUSE }

    boolean joins() {
        return joinWith != null && !joinWith.isBlank();
    }
}
