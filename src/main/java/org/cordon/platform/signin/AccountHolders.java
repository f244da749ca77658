package org.cordon.platform.signin;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/** The people behind accounts, for a sign-in that has more than one step. */
public interface AccountHolders {

    /** Him as a right password would let him in at this moment, with the state of his account. */
    Optional<Authentication> find(String account);
}
