package org.cordon.kernel.shared.secret;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The keys that all nodes share for one purpose, the newest first. The newest makes new values; any of them accepts a value. If none
 * accepts it, another node may have begun to use a newer key, so the keys are read again. There is a pause between such reads, because some
 * values never fit.
 */
public final class SharedKeys {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Supplier<List<byte[]>> source;
    private final Clock clock;
    private volatile List<byte[]> keys = List.of();
    private volatile byte[] own;
    private volatile Instant next = Instant.MIN;

    /** @param source reads the keys, the newest first; there is at least one */
    public SharedKeys(Supplier<List<byte[]>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Returns the key that was the newest at first use: a node uses a newer one from its next start. */
    public byte[] youngest() {
        if (own == null) {
            if (keys.isEmpty()) {
                readAgain();
            }
            own = keys.get(0);
        }
        return own;
    }

    /** Returns the result of the first key that accepts a value. */
    public <T> Optional<T> first(Function<byte[], Optional<T>> fitting) {
        var found = among(fitting);
        if (found.isEmpty() && !clock.instant().isBefore(next)) {
            readAgain();
            found = among(fitting);
        }
        return found;
    }

    private <T> Optional<T> among(Function<byte[], Optional<T>> fitting) {
        return keys.stream().map(fitting).flatMap(Optional::stream).findFirst();
    }

    private void readAgain() {
        keys = List.copyOf(source.get());
        next = clock.instant().plus(PAUSE);
    }
}
