package org.cordon.platform.signin.step;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Thrown after so many wrong passwords that the next one is not even looked at for a while, be there such an account or not. */
public final class TooManyTries extends LockedException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    /** @param wait until it is looked at again */
    TooManyTries(Duration wait) {
        super("Too many wrong passwords");
        seconds = wait.toSeconds() + 1;
    }

    /** How long to wait, at least 1. */
    public long seconds() {
        return seconds;
    }
}
