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
 * How far the playing of the demo's operations has come, for whoever waits for it. It is written by the thread that plays, and read by all.
 */
@Component
@ConditionalOnProperty("cordon.demo")
public final class DemoProgress {

    /** Longer than the shortest deadline that a script waits for. */
    private static final Duration QUIET = Duration.ofSeconds(40);

    private final Map<String, Instant> lastActs = new HashMap<>();
    private final Set<String> ready = new HashSet<>();
    private volatile State state = new State(false, List.of());

    /** @param playing whether there is still something to wait for */
    public record State(boolean playing, List<Played> operations) {
    }

    /** @param ready whether nothing has been done in it for a while, so that it waits for people */
    public record Played(String operation, boolean ready) {
    }

    public State now() {
        return state;
    }

    void begin(List<String> operations) {
        state = new State(true, operations.stream().map(operation -> new Played(operation, false)).toList());
    }

    /** @param acted whether something was done in an operation at the look that has just ended */
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
