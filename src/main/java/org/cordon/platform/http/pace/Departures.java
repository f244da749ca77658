package org.cordon.platform.http.pace;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * When answers leave: at the next of fixed steps after their request began, and a random bit later. Waiting keeps neither a thread nor
 * anything of the database, only the connection of whoever waits.
 */
final class Departures implements AutoCloseable {

    /** The part of a step by which an answer leaves later at most. */
    private static final double LATER = 0.2;

    private volatile long step;
    private final SecureRandom random = new SecureRandom();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Departures::thread);

    /** @param step none if it is zero */
    Departures(Duration step) {
        every(step);
    }

    /** Sets the step for answers from now on. */
    void every(Duration step) {
        this.step = step.toNanos();
    }

    boolean areHeld() {
        return step > 0;
    }

    /** @param elapsed nanoseconds since the request began. @return those until its answer leaves */
    long left(long elapsed) {
        var length = step;
        return length - elapsed % length + (long) (random.nextDouble() * LATER * length);
    }

    void at(long elapsed, Runnable leave) {
        clock.schedule(leave, left(elapsed), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow().forEach(Runnable::run);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "departures");
        thread.setDaemon(true);
        return thread;
    }
}
