package org.cordon.hub.closedsession;

/** The answer of an invited party. */
public enum SeatAnswer {

    COMING,
    NOT_COMING,
    /** The party has not answered in time, which means that it does not come. */
    SILENT
}
