package org.cordon.hub.closedsession;

/** What somebody who is invited says. */
public enum SeatAnswer {

    COMING,
    NOT_COMING,
    /** Nothing in time, which means that he does not come. */
    SILENT
}
