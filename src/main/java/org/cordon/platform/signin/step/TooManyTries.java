package org.cordon.platform.signin.step;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/**
 * Thrown if a password is not checked, because too many wrong passwords were given before. It is thrown whether or not the account exists.
 */
public final class TooManyTries extends LockedException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    /** @param wait the time until a password is checked again */
    TooManyTries(Duration wait) {
        super("Too many wrong passwords");
        seconds = wait.toSeconds() + 1;
    }

    /** Returns the seconds to wait, at least 1. */
    public long seconds() {
        return seconds;
    }
}
