package org.cordon.platform.account;

/** The recorded acts on accounts. */
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
    /** Many wrong codes were given in a row, so somebody seems to know the password. The owner is warned. */
    FACTOR_GUESSED,
    REMOVED,
    /** An administrator asked for something that waits for a second administrator. */
    ASKED,
    /** The request was refused or taken back. */
    REQUEST_REFUSED
}
