package org.cordon.platform.signin;

import org.springframework.security.authentication.BadCredentialsException;

/** A name that no account has; whoever typed it is answered as if the password were wrong. */
public final class NoSuchAccount extends BadCredentialsException {

    public NoSuchAccount() {
        super("No such account");
    }
}
