package org.cordon.platform.signin;

import java.io.Serializable;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * The present state of accounts. A change of this state ends all earlier sign-ins of the account. So a session ends when the password or
 * the groups change, or the account is removed.
 */
public interface Accounts {

    /**
     * A mark that changes with every change of the password or the groups, and with signing out everywhere. A sign-in carries the mark as
     * its details.
     */
    record State(String mark) implements Serializable {
    }

    /** Returns the account's present state; empty if there is no such account. */
    Optional<State> state(String user);

    /** Whether the account is in the same state as at this sign-in. */
    default boolean isUnchanged(Authentication person) {
        return !(person.getDetails() instanceof State then) || state(person.getName()).filter(then::equals).isPresent();
    }
}
