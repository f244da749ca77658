package org.cordon.faults;

import java.util.function.BooleanSupplier;

/** Nothing fails but that so much is done at once. */
record Moment(String name, int times) implements Fault {

    @Override
    public int strike(Rig rig, BooleanSupplier goesOn) {
        return times;
    }
}
