package org.cordon.platform.signin;

import java.util.Set;

/**
 * Somebody gave a name and a password, or came back from another place of sign-in. Published before he goes on.
 *
 * @param account null when there is no such account: what was typed in place of a name may be anything, a password too
 * @param groups  those of the account; empty for one who failed
 * @param address of the client
 */
public record SignInAttempt(String account, Set<String> groups, String address, boolean succeeded) {

    public SignInAttempt {
        groups = Set.copyOf(groups);
    }
}
