package org.cordon.platform.signin.step;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Thrown when the password is right, but a code is missing or a second factor has to be set up. */
public final class HalfSignedIn extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient Authentication person;
    private final boolean toSetUp;

    HalfSignedIn(Authentication person, boolean toSetUp) {
        super("A code is missing");
        this.person = person;
        this.toSetUp = toSetUp;
    }

    Authentication person() {
        return person;
    }

    public boolean isToSetUp() {
        return toSetUp;
    }
}
