package org.cordon.exchange.release;

/** The outcomes of a request for a release. */
public enum ReleaseOutcome {

    /** Every supplier has released its items. */
    RELEASED,
    /** A supplier has refused, with a reason. */
    REFUSED,
    /** The deadline passed before all suppliers had answered. Nothing is released. */
    UNANSWERED,
    /** No answer is needed any more, because the purpose of the request was given up or no longer needs the item. */
    NOT_NEEDED
}
