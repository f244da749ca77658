package org.cordon.kernel.node;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The time that all nodes have in common: the database's. A node looks at it as often as at the others, and counts on by its machine's
 * steady clock, which nobody sets. So nothing that a node records is of a time that is yet to come for another, and a clock of a machine
 * that is wrong, or is set, moves no record, no deadline and no lock.
 */
@Component
public class SharedTime {

    private static final Logger LOG = LoggerFactory.getLogger(SharedTime.class);

    /** What machines whose clocks are kept differ by; time that went to and fro with each look would be worse. */
    private static final long TRIFLE_MILLIS = 100;

    private final LongSupplier steady;
    private volatile Moment known;

    /** @param steady what the steady clock showed at that time, in nanoseconds */
    private record Moment(long millis, long steady) {
    }

    SharedTime() {
        this(System::nanoTime, System.currentTimeMillis());
    }

    /**
     * @param steady a clock that goes on evenly, in nanoseconds
     * @param millis what is taken for the present time until the database is asked
     */
    SharedTime(LongSupplier steady, long millis) {
        this.steady = steady;
        known = new Moment(millis, steady.getAsLong());
    }

    /** Milliseconds since 1970, in UTC. */
    public long millis() {
        return at(steady.getAsLong());
    }

    private long at(long moment) {
        var last = known;
        return last.millis() + TimeUnit.NANOSECONDS.toMillis(moment - last.steady());
    }

    /** What the steady clock shows. */
    long moment() {
        return steady.getAsLong();
    }

    /**
     * Takes over what the database says. It said so at some moment between the question and its answer.
     *
     * @param millis since 1970, in UTC
     * @param asked when the steady clock showed so many nanoseconds
     * @param answered the same
     */
    void told(long millis, long asked, long answered) {
        var half = (answered - asked) / 2;
        var missing = millis - at(asked + half);
        if (Math.abs(missing) > TRIFLE_MILLIS + TimeUnit.NANOSECONDS.toMillis(half)) {
            LOG.warn("The database's time is {} from the time that this node went by, which follows it now", Duration.ofMillis(missing));
            known = new Moment(millis, asked + half);
        }
    }
}
