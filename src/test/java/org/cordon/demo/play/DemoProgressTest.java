package org.cordon.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cordon.demo.play.DemoProgress.Played;
import org.junit.jupiter.api.Test;

/** Tests when an operation of the demo is said to be ready. */
class DemoProgressTest {

    private static final Instant START = Instant.parse("2031-05-01T08:00:00Z");
    private static final List<String> BOTH = List.of("LANTERN", "BEACON");

    private final DemoProgress progress = new DemoProgress();

    @Test
    void nothingIsWaitedForWhereNothingIsPlayed() {
        assertThat(progress.now().playing()).isFalse();
        assertThat(progress.now().operations()).isEmpty();
    }

    @Test
    void anOperationIsReadyOnceNothingWasDoneInItForAWhile() {
        progress.begin(BOTH);
        assertThat(progress.now().playing()).isTrue();
        assertThat(ready()).isEmpty();

        progress.looked(BOTH, operation -> true, START);
        progress.looked(BOTH, "LANTERN"::equals, START.plusSeconds(35));
        progress.looked(BOTH, operation -> false, START.plusSeconds(41));
        assertThat(ready()).containsExactly("BEACON");

        progress.looked(BOTH, operation -> false, START.plusSeconds(76));
        assertThat(ready()).containsExactly("LANTERN", "BEACON");
        assertThat(progress.now().playing()).as("more may come").isTrue();

        progress.done();
        assertThat(progress.now().playing()).isFalse();
    }

    @Test
    void allAreReadyWhenThePlayerIsDone() {
        progress.begin(BOTH);

        progress.done();

        assertThat(ready()).isEqualTo(BOTH);
    }

    private List<String> ready() {
        return progress.now().operations().stream().filter(Played::ready).map(Played::operation).toList();
    }
}
