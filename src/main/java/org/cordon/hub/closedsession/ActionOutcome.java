package org.cordon.hub.closedsession;

/** The outcome of an agreed action. */
public enum ActionOutcome {

    DONE,
    NOT_DONE,
    /** The owner has not reported in time. A late report is still taken. */
    NOT_REPORTED
}
