package org.cordon.signin;

/**
 * Whatever an account was signed in with before has ended: its password or its groups are others, it is gone, or its owner signed out
 * everywhere.
 */
public record AccountEnded(String account) {
}
