package org.cordon.kernel.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The node takes its time from the machine's clock only at the start. Later changes of that clock have no effect. */
final class SharedTimeTest {

    private static final Instant START = Instant.parse("2027-04-12T06:00:00Z");
    private static final Duration ELEVEN_MINUTES = Duration.ofMinutes(11);

    private final AtomicLong steady = new AtomicLong(-5_000_000_000L);
    private final SharedTime time = new SharedTime(steady::get, START.toEpochMilli());

    @Test
    void goesOnBySteadyClock() {
        pass(ELEVEN_MINUTES);
        assertThat(now()).isEqualTo(START.plus(ELEVEN_MINUTES));
    }

    @Test
    void followsTheDatabaseForwardAndBackward() {
        told(START.plus(ELEVEN_MINUTES), Duration.ofMillis(4));
        assertThat(now()).isEqualTo(START.plus(ELEVEN_MINUTES).plusMillis(2));
        pass(Duration.ofSeconds(3));
        told(START, Duration.ZERO);
        assertThat(now()).isEqualTo(START);
    }

    @Test
    void goesToAndFroForNoTrifle() {
        told(START.plusMillis(100), Duration.ZERO);
        told(START.minusMillis(100), Duration.ZERO);
        assertThat(now()).isEqualTo(START);
    }

    /** The database read its clock at some moment within the two seconds of the answer, and the node cannot tell at which. */
    @Test
    void followsASlowAnswerOnlyAsFarAsItIsSure() {
        told(START.minusMillis(50), Duration.ofSeconds(2));
        assertThat(now()).isEqualTo(START.plusSeconds(2));
        told(START.plus(ELEVEN_MINUTES), Duration.ofSeconds(2));
        assertThat(now()).isEqualTo(START.plus(ELEVEN_MINUTES).plusSeconds(1));
    }

    private void pass(Duration duration) {
        steady.addAndGet(duration.toNanos());
    }

    private void told(Instant database, Duration taking) {
        var asked = steady.get();
        pass(taking);
        time.told(database.toEpochMilli(), asked, steady.get());
    }

    private Instant now() {
        return Instant.ofEpochMilli(time.millis());
    }
}
