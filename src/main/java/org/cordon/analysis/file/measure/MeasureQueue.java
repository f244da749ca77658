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
 * A queue of work for threads of low priority: a limited number of works at once, and one work at a time for each reader. A round serves
 * each waiting reader once, so that nobody waits for all the work of another reader.
 */
final class MeasureQueue {

    private record Waiting(String who, Runnable work, long round) {
    }

    private final int atOnce;
    private final ExecutorService threads;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<String> served = new HashSet<>();
    /** The last round in which each reader has work. */
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

    /** @param work must not throw anything */
    synchronized void add(String who, Runnable work) {
        var own = Math.max(round, rounds.getOrDefault(who, -1L) + 1);
        rounds.put(who, own);
        waiting.add(new Waiting(who, work, own));
        waiting.sort(Comparator.comparingLong(Waiting::round));
        begin();
    }

    /** Removes work before its turn; work that has begun goes on. */
    synchronized void remove(Runnable work) {
        waiting.removeIf(one -> one.work == work);
    }

    /** Returns how many works come before this one; 0 for the next one, and for work that has begun or is not in the queue. */
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
