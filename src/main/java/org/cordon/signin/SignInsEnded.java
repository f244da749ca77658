package org.cordon.signin;

/**
 * An account's sign-ins of before have ended for good: its owner signed out everywhere, its password is another or was closed, or the
 * account is gone. What somebody made for himself while he was signed in ends with them, in the same transaction. A role that is given or
 * taken away ends sessions as well, and nothing of this.
 */
public record SignInsEnded(String account) {
}
