package org.cordon.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Something that fails while people work. */
interface Fault {

    /** As it is called in tables. */
    String name();

    /** What has to be there before people begin. */
    default void prepare(Rig rig) {
    }

    /** Takes it away again, once nothing is left to do. */
    default void tidy(Rig rig) {
    }

    /** How long nothing at all can be done. */
    default Duration away() {
        return Duration.ZERO;
    }

    /**
     * Lets it happen, and puts it right again.
     *
     * @param goesOn whether people are still at work
     * @return how often it happened
     */
    int strike(Rig rig, BooleanSupplier goesOn);
}
