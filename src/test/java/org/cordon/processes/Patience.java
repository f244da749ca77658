package org.cordon.processes;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until another process has done something. */
public final class Patience {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Patience() {
    }

    public static void until(Duration atMost, String what, BooleanSupplier condition) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited " + atMost.toSeconds() + " seconds for " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
