package org.cordon.platform.signin;

/**
 * What was done to an account.
 *
 * @param address where its owner was reached before, or null
 */
public record AccountChange(Kind kind, String account, String address) {

    /** What can be done to an account. */
    public enum Kind { MADE, PASSWORD, ADDRESS, NAME, UNLOCKED, REMOVED }
}
