package org.cordon.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ActsTest {

    private static final long MILLI = 1_000_000;

    @Test
    void saysWithinWhichTimeHalfAndAlmostAllWereDone() {
        var acts = new Acts();
        LongStream.rangeClosed(1, 100).forEach(millis -> acts.add("arrest", (101 - millis) * MILLI));

        assertThat(acts.percentile("arrest", 50)).isEqualTo(50);
        assertThat(acts.percentile("arrest", 95)).isEqualTo(95);
    }

    @Test
    void takesTheOnlyOneForAll() {
        var acts = new Acts();
        acts.add("freeze", 7 * MILLI);

        assertThat(acts.percentile("freeze", 50)).isEqualTo(acts.percentile("freeze", 95)).isEqualTo(7);
    }

    @Test
    void putsTimesOfSeveralRoundsTogether() {
        var first = new Acts();
        first.add("arrest", MILLI);
        var second = new Acts();
        second.add("arrest", 3 * MILLI);
        second.add("identify", 2 * MILLI);
        first.addAll(second);

        assertThat(first.names()).containsExactly("arrest", "identify");
        assertThat(first.percentile("arrest", 95)).isEqualTo(3);
    }
}
