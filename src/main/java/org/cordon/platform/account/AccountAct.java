package org.cordon.platform.account;

/** The acts on accounts that are recorded. */
public enum AccountAct {
    /** The identity provider made the account. */
    MADE,
    INVITED,
    LINK_SENT,
    ADDRESS,
    NAME,
    PASSWORD,
    /** The password was closed, because somebody other than the owner had set it. */
    PASSWORD_CLOSED,
    ROLE_GIVEN,
    ROLE_TAKEN,
    UNLOCKED,
    FACTOR_SET_UP,
    FACTOR_REMOVED,
    /** The owner is warned: many wrong codes in a row, so that somebody seems to know the password. */
    FACTOR_GUESSED,
    REMOVED,
    /** An administrator asked for something that waits for a second administrator. */
    ASKED,
    /** The request was refused or taken back. */
    REQUEST_REFUSED
}
