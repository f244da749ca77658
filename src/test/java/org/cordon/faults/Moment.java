package org.cordon.faults;

import java.util.function.BooleanSupplier;

/** Causes no failure; only much is done at the same moment. */
record Moment(String name, int times) implements Fault {

    @Override
    public int strike(Rig rig, BooleanSupplier goesOn) {
        return times;
    }
}
