package org.cordon.platform.signin;

import org.springframework.security.authentication.BadCredentialsException;

/** A failed sign-in with a name that no account has. The failure is answered like a wrong password. */
public final class NoSuchAccount extends BadCredentialsException {

    public NoSuchAccount() {
        super("No such account");
    }
}
