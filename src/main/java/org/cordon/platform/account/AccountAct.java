package org.cordon.platform.account;

/** What can have been done to an account. */
public enum AccountAct {
    /** The identity provider made the account. */
    MADE,
    INVITED,
    LINK_SENT,
    ADDRESS,
    NAME,
    PASSWORD,
    /** Its owner had not set it himself. */
    PASSWORD_CLOSED,
    ROLE_GIVEN,
    ROLE_TAKEN,
    UNLOCKED,
    FACTOR_SET_UP,
    FACTOR_REMOVED,
    /** Many wrong codes in a row: somebody seems to know the password. */
    FACTOR_GUESSED,
    REMOVED,
    /** Something was asked for that waits for a second administrator. */
    ASKED,
    /** What was asked for is not done. */
    REQUEST_REFUSED
}
