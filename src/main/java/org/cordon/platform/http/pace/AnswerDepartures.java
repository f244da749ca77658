package org.cordon.platform.http.pace;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Decides when an answer leaves. The time since the start of the request is cut into fixed steps. The answer leaves at the end of the
 * present step, and a small random time later. A waiting answer occupies no thread and nothing of the database, only its connection.
 */
final class AnswerDepartures implements AutoCloseable {

    /** The largest random delay, as a part of a step. */
    private static final double LATER = 0.2;

    private volatile long step;
    private final SecureRandom random = new SecureRandom();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(AnswerDepartures::thread);

    /** @param step the length of a step; zero switches the delay off */
    AnswerDepartures(Duration step) {
        every(step);
    }

    /** Sets the step for answers from now on. */
    void every(Duration step) {
        this.step = step.toNanos();
    }

    boolean areHeld() {
        return step > 0;
    }

    /**
     * Returns the time until an answer leaves.
     *
     * @param elapsed nanoseconds since the request began
     * @return nanoseconds until its answer leaves
     */
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
