package org.cordon.platform.signin;

/**
 * A change of an account.
 *
 * @param address the owner's address before the change, or null
 */
public record AccountChange(Kind kind, String account, String address) {

    /** The kinds of changes of an account. */
    public enum Kind { MADE, PASSWORD, ADDRESS, NAME, UNLOCKED, REMOVED }
}
