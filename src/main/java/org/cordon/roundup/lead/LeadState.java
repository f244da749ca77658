package org.cordon.roundup.lead;

/** What became of a lead. */
public enum LeadState {

    /** No wanting country has assessed the lead yet. */
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
