package org.cordon.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Stops PostgreSQL at once and starts it again after a while, again and again. */
record RestartedDatabase(int times, Duration away, Duration between) implements Fault {

    @Override
    public String name() {
        return "PostgreSQL stopped for %d s and started again".formatted(away.toSeconds());
    }

    @Override
    public int strike(Rig rig, BooleanSupplier goesOn) {
        var done = 0;
        while (done < times && goesOn.getAsBoolean()) {
            LockSupport.parkNanos(between.toNanos());
            try {
                rig.server().restart(away);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            done++;
        }
        return done;
    }
}
