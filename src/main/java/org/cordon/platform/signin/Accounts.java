package org.cordon.platform.signin;

import java.io.Serializable;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * The accounts as they are at this moment, so that a sign-in of earlier ends when its account has changed: nobody goes on with a password
 * that was replaced, in a group that he was taken out of, or under an account that is gone.
 */
public interface Accounts {

    /**
     * A mark that is another one after every change of the password or the groups, and after signing out everywhere. The details of whoever
     * signed in.
     */
    record State(String mark) implements Serializable {
    }

    /** The account's present state; empty if there is no such account. */
    Optional<State> state(String user);

    /** Whether the account of somebody who signed in earlier is what it was then. */
    default boolean isUnchanged(Authentication person) {
        return !(person.getDetails() instanceof State then) || state(person.getName()).filter(then::equals).isPresent();
    }
}
