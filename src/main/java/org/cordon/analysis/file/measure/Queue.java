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
 * Work that waits for its turn: so many at once in threads of low priority, of each who wants some one at a time. It goes round by round:
 * of each one in every round, so that nobody waits for all that another wants.
 */
final class Queue {

    private record Waiting(String who, Runnable work, long round) {
    }

    private final int atOnce;
    private final ExecutorService threads;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<String> served = new HashSet<>();
    /** The last round in which each has something. */
    private final Map<String, Long> rounds = new HashMap<>();
    private long round;

    Queue(int atOnce) {
        this.atOnce = atOnce;
        var number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(atOnce, work -> {
            var thread = new Thread(work, "measures-" + number.incrementAndGet());
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param work that throws nothing */
    synchronized void add(String who, Runnable work) {
        var own = Math.max(round, rounds.getOrDefault(who, -1L) + 1);
        rounds.put(who, own);
        waiting.add(new Waiting(who, work, own));
        waiting.sort(Comparator.comparingLong(Waiting::round));
        begin();
    }

    /** Takes it away before its turn; what has begun goes on. */
    synchronized void remove(Runnable work) {
        waiting.removeIf(one -> one.work == work);
    }

    /** How many come before it; 0 of what comes next, of what has begun and of what is not there. */
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
