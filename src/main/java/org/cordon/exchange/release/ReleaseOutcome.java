package org.cordon.exchange.release;

/** How a request for a release ended. */
public enum ReleaseOutcome {

    /** Everybody who had to has released what he supplied. */
    RELEASED,
    /** A supplier has not released the item, and has said why. */
    REFUSED,
    /** The deadline came first: not released. */
    UNANSWERED,
    /** What it was asked for is given up, or does without it: nobody answers any more. */
    NOT_NEEDED
}
