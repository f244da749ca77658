package org.cordon.exchange.question;

/** The outcomes of an asking. */
public enum AskingOutcome {

    ANSWERED,
    PARTLY,
    REFUSED,
    FORWARDED,
    /** The deadline passed first; a late answer replaces this for 30 days. */
    UNANSWERED,
    /** The asking country did not reply when the party asked back. */
    LAPSED,
    /** The asking country has withdrawn the question, or keeps it from the party. */
    WITHDRAWN;

    /** Whether the party answered it in some way. */
    boolean isAnswer() {
        return this == ANSWERED || this == PARTLY || this == REFUSED || this == FORWARDED;
    }
}
