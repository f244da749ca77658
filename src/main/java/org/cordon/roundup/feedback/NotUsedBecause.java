package org.cordon.roundup.feedback;

/** The reasons why an item was not used. */
public enum NotUsedBecause {

    /** The receiver knew the item already. */
    KNOWN,
    /** The item came too late to be used. */
    TOO_LATE,
    /** The item does not say enough to act on. */
    TOO_VAGUE,
    /** The item proved wrong. */
    WRONG,
    /** Another authority would have to act, and the receiver knows no such authority. */
    NOT_COMPETENT,
    /** The receiver had nobody to act on it. */
    NO_MEANS,
    /** Another reason, given in the remark. */
    OTHER
}
