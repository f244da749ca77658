package org.cordon.demo.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The progress of the demo's operations, for people who wait until the demo is ready. The thread that plays the demo writes the progress,
 * and all threads read it.
 */
@Component
@ConditionalOnProperty("cordon.demo")
public final class DemoProgress {

    /**
     * The time without a step after which an operation counts as ready; this is longer than the shortest deadline for which a script waits.
     */
    private static final Duration QUIET = Duration.ofSeconds(40);

    private final Map<String, Instant> lastActs = new HashMap<>();
    private final Set<String> ready = new HashSet<>();
    private volatile State state = new State(false, List.of());

    /** @param playing whether the demo is still being played */
    public record State(boolean playing, List<Played> operations) {
    }

    /** @param ready whether no step has been taken in the operation for a while, so that the operation now waits for people */
    public record Played(String operation, boolean ready) {
    }

    public State now() {
        return state;
    }

    void begin(List<String> operations) {
        state = new State(true, operations.stream().map(operation -> new Played(operation, false)).toList());
    }

    /** @param acted whether the look that has just ended took a step in an operation */
    void looked(List<String> operations, Predicate<String> acted, Instant now) {
        operations.stream().filter(operation -> acted.test(operation) || !lastActs.containsKey(operation))
                .forEach(operation -> lastActs.put(operation, now));
        operations.stream().filter(operation -> lastActs.get(operation).plus(QUIET).isBefore(now)).forEach(ready::add);
        state = new State(true, operations.stream().map(operation -> new Played(operation, ready.contains(operation))).toList());
    }

    void done() {
        state = new State(false, state.operations().stream().map(played -> new Played(played.operation(), true)).toList());
    }
}
