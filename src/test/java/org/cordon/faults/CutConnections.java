package org.cordon.faults;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.cordon.lives.Installation;

/** Breaks off every connection of both nodes to the database ({@code pg_terminate_backend}), again and again, at random moments. */
record CutConnections(Duration longestPause) implements Fault {

    @Override
    public String name() {
        return "all connections to the database cut";
    }

    @Override
    public int strike(Rig rig, BooleanSupplier goesOn) {
        var random = new Random();
        var done = 0;
        while (goesOn.getAsBoolean()) {
            LockSupport.parkNanos((long) (random.nextDouble() * longestPause.toNanos()));
            rig.sql().queryForList("select pg_terminate_backend(pid) from pg_stat_activity where usename = ?", Installation.RUNTIME);
            done++;
        }
        return done;
    }
}
