package org.cordon.analysis.file.measure;

import java.util.concurrent.CancellationException;

/** How far a computation has come, and whether somebody still wants it; shared by the thread that computes and those that ask. */
public final class Course {

    private volatile int done;
    private volatile int total;
    private volatile boolean cancelled;

    /** @param of how many steps the whole has */
    public void begins(int of) {
        done = 0;
        total = of;
    }

    /**
     * One more step is done.
     *
     * @throws CancellationException when nobody wants it any more
     */
    public void step() {
        goOn();
        done = Math.min(done + 1, total);
    }

    /** @throws CancellationException when nobody wants it any more */
    void goOn() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    public void cancel() {
        cancelled = true;
    }

    /** In whole hundredths, rounded down. */
    public int percent() {
        var of = total;
        return of == 0 ? 0 : 100 * Math.min(done, of) / of;
    }
}
