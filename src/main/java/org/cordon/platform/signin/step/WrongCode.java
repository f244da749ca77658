package org.cordon.platform.signin.step;

import org.springframework.security.authentication.BadCredentialsException;

/** Thrown when the second step of a sign-in has failed. */
public final class WrongCode extends BadCredentialsException {

    private static final long serialVersionUID = 1L;

    /** Why a code is not accepted. */
    public enum Reason {
        WRONG,
        /** Only a recovery code is accepted, because there were too many wrong codes. */
        BLOCKED,
        /** The code came too late, or the account has changed: the password has to be given again. */
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
