package org.cordon.lead;

/** What became of a lead. */
public enum LeadState {

    /** Not assessed by a wanting country yet. */
    OPEN,
    USED,
    NOT_USED,
    /** Passed on to another authority. */
    PASSED_ON,
    /** A location that no longer holds. */
    LAPSED,
    /** Taken back by the country that reported it: it never was. */
    WITHDRAWN
}
