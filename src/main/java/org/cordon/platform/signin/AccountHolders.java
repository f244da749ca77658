package org.cordon.platform.signin;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Finds the people behind accounts, for a sign-in that has more than one step. */
public interface AccountHolders {

    /** Returns the authentication that the right password would give the account now, with the account's state as its details. */
    Optional<Authentication> find(String account);
}
