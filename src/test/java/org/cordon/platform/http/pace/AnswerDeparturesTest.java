package org.cordon.platform.http.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerDeparturesTest {

    private static final long STEP = Duration.ofMillis(100).toNanos();

    private final AnswerDepartures departures = new AnswerDepartures(Duration.ofMillis(100));

    @AfterEach
    void close() {
        departures.close();
    }

    @Test
    void areAtTheNextStepHoweverLongTheWorkTook() {
        LongStream.range(0, 1_000).map(part -> part * STEP / 1_000).forEach(elapsed ->
                assertThat(elapsed + departures.left(elapsed)).isBetween(STEP, STEP + STEP / 5));
        assertThat(STEP + departures.left(STEP)).isBetween(2 * STEP, 2 * STEP + STEP / 5);
    }

    @Test
    void differByChance() {
        assertThat(LongStream.range(0, 100).map(any -> departures.left(0)).distinct().count()).isGreaterThan(90);
    }
}
