package org.cordon.kernel.shared.secret;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The keys that all nodes share for one purpose, the newest first. The newest key makes new values, and each key can accept a value. If no
 * key accepts a value, another node may use a newer key, so the keys are read again. A pause lies between such reads, because some values
 * fit no key at all.
 */
public final class SharedKeys {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Supplier<List<byte[]>> source;
    private final Clock clock;
    private volatile List<byte[]> keys = List.of();
    private volatile byte[] own;
    private volatile Instant next = Instant.MIN;

    /** @param source reads the keys, the newest first; there is at least one key */
    public SharedKeys(Supplier<List<byte[]>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Returns the key that was the newest at first use. A node uses a newer key from its next start. */
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
