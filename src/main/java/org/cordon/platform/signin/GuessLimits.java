package org.cordon.platform.signin;

import java.util.Optional;

/** Slows down people who guess secrets other than passwords. */
public interface GuessLimits {

    /**
     * Begins a guess, which counts as wrong until {@link Guess#wasRight()} is called.
     *
     * @param at      a word for the secret that is guessed
     * @param address the client's address
     * @return empty if there were too many guesses
     */
    Optional<Guess> begin(String at, String address);

    /** A guess that may be judged. */
    interface Guess {

        void wasRight();
    }
}
