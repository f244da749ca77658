package org.cordon.lives;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The durations of acts in nanoseconds, by name and in order. */
public final class Acts {

    private final Map<String, List<Long>> taken = new LinkedHashMap<>();

    public void time(String act, Runnable doing) {
        var begun = System.nanoTime();
        doing.run();
        add(act, System.nanoTime() - begun);
    }

    public synchronized void add(String act, long nanos) {
        taken.computeIfAbsent(act, name -> new ArrayList<>()).add(nanos);
    }

    public synchronized void addAll(Acts others) {
        others.taken.forEach((act, times) -> times.forEach(nanos -> add(act, nanos)));
    }

    public synchronized List<String> names() {
        return List.copyOf(taken.keySet());
    }

    /** The shortest time in milliseconds within which this percentage of the acts was done. */
    public synchronized double percentile(String act, int percent) {
        var sorted = taken.get(act).stream().sorted().toList();
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1)) / 1e6;
    }
}
