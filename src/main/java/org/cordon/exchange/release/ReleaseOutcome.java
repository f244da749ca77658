package org.cordon.exchange.release;

/** The outcomes of a request for a release. */
public enum ReleaseOutcome {

    /** Every supplier has released its items. */
    RELEASED,
    /** A supplier has refused, with a reason. */
    REFUSED,
    /** The deadline passed first: nothing is released. */
    UNANSWERED,
    /** The purpose of the request is given up, or does without the item: nobody has to answer any more. */
    NOT_NEEDED
}
