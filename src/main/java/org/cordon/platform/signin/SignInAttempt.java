package org.cordon.platform.signin;

import java.util.Set;

/**
 * An event: a person tried to sign in, with a name and a password or at the provider. The event is published before the request goes on.
 *
 * @param account null if there is no such account: the typed text may be anything, even a password
 * @param groups  the groups of the account; empty after a failure
 * @param address the client's address
 */
public record SignInAttempt(String account, Set<String> groups, String address, boolean succeeded) {

    public SignInAttempt {
        groups = Set.copyOf(groups);
    }
}
