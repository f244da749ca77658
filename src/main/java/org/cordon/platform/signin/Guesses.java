package org.cordon.platform.signin;

import java.util.Optional;

/** Slows down whoever guesses at something else than a password. */
public interface Guesses {

    /**
     * One guess, which counts as a wrong one until it is said to be right.
     *
     * @param at      what is guessed at, as a word
     * @param address from where
     * @return none if there were too many
     */
    Optional<Guess> begin(String at, String address);

    /** A guess that was let through. */
    interface Guess {

        void wasRight();
    }
}
