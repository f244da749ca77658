package org.cordon.roundup.feedback;

/** Why an item was not used. */
public enum NotUsedBecause {

    /** Its receiver knew it already. */
    KNOWN,
    /** It came when nothing could be done with it any more. */
    TOO_LATE,
    /** It does not say enough to act on. */
    TOO_VAGUE,
    /** It proved wrong. */
    WRONG,
    /** Another authority would have to act, and none is known. */
    NOT_COMPETENT,
    /** There was nobody to act on it. */
    NO_MEANS,
    /** As the remark says. */
    OTHER
}
