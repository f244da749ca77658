package org.cordon.kernel.shared.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SharedKeysTest {

    private static final byte[] OLD = {1};
    private static final byte[] YOUNG = {2};

    private final List<byte[]> kept = new ArrayList<>(List.of(OLD));
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-05-11T12:00:00Z"));
    private final SharedKeys keys = new SharedKeys(() -> {
        reads.incrementAndGet();
        return List.copyOf(kept);
    }, ((InstantSource) now::get).withZone(ZoneOffset.UTC));

    @Test
    void aNewerKeyOfAnotherNodeIsFoundWhenItIsNeeded() {
        assertThat(keys.youngest()).isEqualTo(OLD);
        kept.add(0, YOUNG);
        now.set(now.get().plus(Duration.ofSeconds(10)));

        assertThat(keys.youngest()).as("used from the next start on").isEqualTo(OLD);
        assertThat(keys.first(key -> Optional.of(key).filter(YOUNG::equals))).contains(YOUNG);
        assertThat(keys.first(key -> Optional.of(key).filter(OLD::equals))).contains(OLD);
    }

    @Test
    void whatNeverFittedCostsNoReadingEachTime() {
        for (int attempt = 0; attempt < 100; attempt++) {
            assertThat(keys.first(key -> Optional.empty())).isEmpty();
        }
        assertThat(reads).hasValue(1);
    }
}
