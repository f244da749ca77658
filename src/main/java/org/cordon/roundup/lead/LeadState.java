package org.cordon.roundup.lead;

/** The state of a lead. */
public enum LeadState {

    /** No wanting country has assessed the lead yet. */
    OPEN,
    USED,
    NOT_USED,
    /** The lead was passed on to another authority. */
    PASSED_ON,
    /** The location no longer holds. */
    LAPSED,
    /** The country that reported the lead took it back. The lead counts as never reported. */
    WITHDRAWN
}
