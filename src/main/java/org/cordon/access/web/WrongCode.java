package org.cordon.access.web;

import org.springframework.security.authentication.BadCredentialsException;

/** The second step of a sign-in has failed. */
final class WrongCode extends BadCredentialsException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Reason {
        WRONG,
        /** Too many were: only a recovery code is taken. */
        BLOCKED,
        /** Too late, or the account has changed: the password has to be given again. */
        OVER
    }

    private final Reason reason;

    WrongCode(Reason reason) {
        super("The code is not taken: " + reason);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
