package org.cordon.hub.closedsession;

/** The outcome of an agreed action. */
public enum ActionOutcome {

    DONE,
    NOT_DONE,
    /** The owner has not reported in time, but still can. */
    NOT_REPORTED
}
