package org.cordon.exchange.question;

/** What became of a question to one of those who are asked. */
public enum AskingOutcome {

    ANSWERED,
    PARTLY,
    REFUSED,
    FORWARDED,
    /** The deadline came first; a late answer takes its place for 30 days. */
    UNANSWERED,
    /** The asker did not say what he was asked back. */
    LAPSED,
    /** The asker has withdrawn the question, or keeps it from him. */
    WITHDRAWN;

    /** Whether something was said to it. */
    boolean isAnswer() {
        return this == ANSWERED || this == PARTLY || this == REFUSED || this == FORWARDED;
    }
}
