package org.cordon.roundup.feedback;

/** Why an item was not used. */
public enum NotUsedBecause {

    /** The receiver knew it already. */
    KNOWN,
    /** It came too late to be used. */
    TOO_LATE,
    /** It does not say enough to act on. */
    TOO_VAGUE,
    /** It proved wrong. */
    WRONG,
    /** Another authority would have to act, and none is known. */
    NOT_COMPETENT,
    /** The receiver had nobody to act on it. */
    NO_MEANS,
    /** Another reason, given in the remark. */
    OTHER
}
