package org.cordon.exchange.question;

/** The outcomes of an asking. */
public enum AskingOutcome {

    ANSWERED,
    PARTLY,
    REFUSED,
    FORWARDED,
    /** The deadline passed without an answer. A late answer replaces this outcome within 30 days. */
    UNANSWERED,
    /** The asking country did not reply when the party asked back. */
    LAPSED,
    /** The asking country has withdrawn the question, or keeps it from the party. */
    WITHDRAWN;

    /** Whether the party answered the question in some way. */
    boolean isAnswer() {
        return this == ANSWERED || this == PARTLY || this == REFUSED || this == FORWARDED;
    }
}
