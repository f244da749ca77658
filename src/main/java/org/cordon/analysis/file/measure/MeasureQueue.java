package org.cordon.analysis.file.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A queue of computations for threads of low priority. A limited number of computations runs at once, and only one for each reader. A round
 * serves each waiting reader once, so that no reader waits for all computations of another reader.
 */
final class MeasureQueue {

    private record Waiting(String who, Runnable work, long round) {
    }

    private final int atOnce;
    private final ExecutorService threads;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<String> served = new HashSet<>();
    /** The number of the last round in which each reader has a computation. */
    private final Map<String, Long> rounds = new HashMap<>();
    private long round;

    MeasureQueue(int atOnce) {
        this.atOnce = atOnce;
        var number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(atOnce, work -> {
            var thread = new Thread(work, "measures-" + number.incrementAndGet());
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param work a computation that throws nothing */
    synchronized void add(String who, Runnable work) {
        var own = Math.max(round, rounds.getOrDefault(who, -1L) + 1);
        rounds.put(who, own);
        waiting.add(new Waiting(who, work, own));
        waiting.sort(Comparator.comparingLong(Waiting::round));
        begin();
    }

    /** Removes a computation that has not begun; one that has begun goes on. */
    synchronized void remove(Runnable work) {
        waiting.removeIf(one -> one.work == work);
    }

    /** Returns how many computations come before this one; 0 if this one is the next, has begun or is not in the queue. */
    synchronized int before(Runnable work) {
        for (var place = 0; place < waiting.size(); place++) {
            if (waiting.get(place).work == work) {
                return place;
            }
        }
        return 0;
    }

    void stop() {
        threads.shutdownNow();
    }

    private void begin() {
        while (served.size() < atOnce) {
            var next = waiting.stream().filter(one -> !served.contains(one.who)).findFirst();
            if (next.isEmpty()) {
                return;
            }
            start(next.get());
        }
    }

    private void start(Waiting next) {
        waiting.remove(next);
        served.add(next.who);
        round = Math.max(round, next.round);
        threads.execute(() -> {
            try {
                next.work.run();
            } finally {
                ended(next.who);
            }
        });
    }

    private synchronized void ended(String who) {
        served.remove(who);
        begin();
    }
}
