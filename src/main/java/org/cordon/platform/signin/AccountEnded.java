package org.cordon.platform.signin;

/**
 * Whatever an account was signed in with before has ended: its password or its groups are others, it is gone, or its owner signed out
 * everywhere.
 */
public record AccountEnded(String account) {

    /**
     * The sign-ins of before have ended for good: the owner signed out everywhere, the password is another or was closed, or the account is
     * gone. What somebody made for himself while he was signed in ends with them, in the same transaction. A role that is given or taken
     * away ends sessions as well, and nothing of this.
     */
    public record ForGood(String account) {
    }
}
