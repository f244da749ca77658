package org.cordon.platform.signin.step;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Somebody's password is right, and he has to give a code as well, or to set up what gives him codes: he is not signed in yet. */
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
