package org.cordon.platform.signin.step;

import org.springframework.security.authentication.BadCredentialsException;

/** The second step of a sign-in has failed. */
public final class WrongCode extends BadCredentialsException {

    private static final long serialVersionUID = 1L;

    /** Why a code opens nothing. */
    public enum Reason {
        WRONG,
        /** Too many were: only a recovery code is taken. */
        BLOCKED,
        /** Too late, or the account has changed: the password has to be given again. */
        OVER
    }

    private final Reason reason;

    public WrongCode(Reason reason) {
        super("The code is not taken: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
