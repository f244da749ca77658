package org.cordon.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Something that fails while people work. */
interface Fault {

    /** The fault's name in tables. */
    String name();

    /** Prepares what the fault needs, before people begin. */
    default void prepare(Rig rig) {
    }

    /** Removes what the fault left behind, once nothing is left to do. */
    default void tidy(Rig rig) {
    }

    /** The time during which the fault lets nothing be done at all. */
    default Duration away() {
        return Duration.ZERO;
    }

    /**
     * Causes the fault and puts it right again.
     *
     * @param goesOn whether people are still at work
     * @return how often the fault happened
     */
    int strike(Rig rig, BooleanSupplier goesOn);
}
