package org.cordon.exchange.release;

/** The outcomes of a request for a release. */
public enum ReleaseOutcome {

    /** Every supplier has released its items. */
    RELEASED,
    /** A supplier has refused, with a reason. */
    REFUSED,
    /** The deadline passed before all suppliers had answered. Nothing is released. */
    UNANSWERED,
    /** The purpose of the request was given up or no longer needs the item, so that nobody has to answer any more. */
    NOT_NEEDED
}
