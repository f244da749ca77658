package org.cordon.hub.closedsession;

/** What became of an agreed action. */
public enum ActionOutcome {

    DONE,
    NOT_DONE,
    /** Its owner has said nothing; he still can. */
    NOT_REPORTED
}
