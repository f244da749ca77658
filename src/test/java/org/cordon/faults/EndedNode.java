package org.cordon.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks the two nodes by turns to end while people work on them, and starts each again. */
record EndedNode(int times, Duration between) implements Fault {

    @Override
    public String name() {
        return "SIGTERM to one of two nodes";
    }

    @Override
    public int strike(Rig rig, BooleanSupplier goesOn) {
        var done = 0;
        while (done < times && goesOn.getAsBoolean()) {
            LockSupport.parkNanos(between.toNanos());
            rig.nodes().end(done % Nodes.COUNT);
            rig.nodes().start(done % Nodes.COUNT);
            done++;
        }
        return done;
    }
}
