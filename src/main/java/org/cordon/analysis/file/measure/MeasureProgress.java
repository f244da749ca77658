package org.cordon.analysis.file.measure;

import java.util.concurrent.CancellationException;

/**
 * The progress of a computation, and whether the reader still wants the result. The computing thread and the requests that ask for the
 * progress share it.
 */
public final class MeasureProgress {

    private volatile int done;
    private volatile int total;
    private volatile boolean cancelled;

    /**
     * Starts the progress anew.
     *
     * @param of the number of steps of the whole computation
     */
    public void begins(int of) {
        done = 0;
        total = of;
    }

    /**
     * Counts one more step as done.
     *
     * @throws CancellationException when the computation was cancelled
     */
    public void step() {
        goOn();
        done = Math.min(done + 1, total);
    }

    /** @throws CancellationException when the computation was cancelled */
    void goOn() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    public void cancel() {
        cancelled = true;
    }

    /** Returns the progress in percent, rounded down. */
    public int percent() {
        var of = total;
        return of == 0 ? 0 : 100 * Math.min(done, of) / of;
    }
}
