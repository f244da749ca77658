package org.cordon.rooms.attachment.content;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.cordon.kernel.shared.Refusal;

/**
 * The budget for looking at one file: processor time and bytes of memory of the thread that looks. Other work on the node does not count.
 */
public final class Effort {

    /** The most processor time; it is several times the time that the largest picture of a telephone takes. */
    static final Duration MOST_TIME = Duration.ofSeconds(5);
    static final long MOST_BYTES = 200L * 1024 * 1024;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long mostNanos;
    private final long mostBytes;

    private Effort(long mostNanos, long mostBytes) {
        this.mostNanos = mostNanos;
        this.mostBytes = mostBytes;
    }

    /** Starts counting now; the same thread has to call {@link #check}. */
    static Effort begin() {
        return of(MOST_TIME, MOST_BYTES);
    }

    static Effort of(Duration time, long bytes) {
        return new Effort(THREADS.getCurrentThreadCpuTime() + time.toNanos(),
                THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) + bytes);
    }

    /** @throws Refusal once the budget is used up */
    public void check() {
        if (THREADS.getCurrentThreadCpuTime() > mostNanos
                || THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) > mostBytes) {
            throw BadFile.takesTooLong();
        }
    }
}
