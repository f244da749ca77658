package org.cordon.kernel.shared.secret;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The keys that all nodes share for one purpose, the youngest first. One is made with the youngest; what was made is understood by any.
 * When none fits, another node may have begun to use a newer one: they are read again, though not for each that comes with something that
 * never fitted.
 */
public final class SharedKeys {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Supplier<List<byte[]>> source;
    private final Clock clock;
    private volatile List<byte[]> keys = List.of();
    private volatile byte[] own;
    private volatile Instant next = Instant.MIN;

    /** @param source reads them, the youngest first; there is one at least */
    public SharedKeys(Supplier<List<byte[]>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The youngest of when they were first needed: a node uses a newer one from its next start on. */
    public byte[] youngest() {
        if (own == null) {
            if (keys.isEmpty()) {
                readAgain();
            }
            own = keys.get(0);
        }
        return own;
    }

    /** What the first key gives to which something fits. */
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
