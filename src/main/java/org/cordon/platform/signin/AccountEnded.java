package org.cordon.platform.signin;

/**
 * An event: all sessions and remembered passwords of an account have ended. The password or the groups of the account were changed, the
 * account was removed, or its owner signed out everywhere.
 */
public record AccountEnded(String account) {

    /**
     * An event: the earlier sign-ins of an account have ended for good. The owner signed out everywhere, the password was changed or
     * closed, or the account was removed. Things that the owner made for the account while signed in end in the same transaction. A change
     * of roles ends sessions only, and does not publish this event.
     */
    public record ForGood(String account) {
    }
}
