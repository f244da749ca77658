package org.cordon.hostile;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cordon.kernel.shared.Refusal;

/**
 * Measures the cost of an act: the bytes that all its threads allocate, and their processor time. Other work of the machine does not count.
 */
final class ActMeter {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ActMeter() {
    }

    /**
     * The outcome of an act.
     *
     * @param answer the code of the refusal, or {@code TAKEN}
     */
    record Outcome(String answer, long bytes, Duration time) {
    }

    private record Counted(long bytes, long nanos) {
    }

    static Outcome of(Callable<?> act) throws Exception {
        var before = now();
        var answer = answer(act);
        long bytes = 0;
        long nanos = 0;
        for (var thread : now().entrySet()) {
            var began = before.getOrDefault(thread.getKey(), new Counted(0, 0));
            bytes += thread.getValue().bytes() - began.bytes();
            nanos += thread.getValue().nanos() - began.nanos();
        }
        return new Outcome(answer, bytes, Duration.ofNanos(nanos));
    }

    private static String answer(Callable<?> act) throws Exception {
        try {
            act.call();
            return HostileFile.TAKEN;
        } catch (Refusal refusal) {
            return String.valueOf(refusal.code());
        }
    }

    private static Map<Long, Counted> now() {
        var counted = new HashMap<Long, Counted>();
        Arrays.stream(THREADS.getAllThreadIds()).forEach(thread ->
                counted.put(thread, new Counted(Math.max(0, THREADS.getThreadAllocatedBytes(thread)),
                        Math.max(0, THREADS.getThreadCpuTime(thread)))));
        return counted;
    }
}
