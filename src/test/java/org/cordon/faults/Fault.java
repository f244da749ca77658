package org.cordon.faults;

import java.util.function.BooleanSupplier;

/** Something that fails while people work. */
interface Fault {

    /** As it is called in tables. */
    String name();

    /**
     * Lets it happen, and puts it right again.
     *
     * @param goesOn whether people are still at work
     * @return how often it happened
     */
    int strike(Rig rig, BooleanSupplier goesOn);
}
