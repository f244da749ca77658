package org.cordon.kernel.node;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The time that all nodes share, which is the time of the database. A node asks for this time whenever it looks for the other nodes. In
 * between the node counts on by its machine's steady clock, which nobody sets. So no node records a time that is still to come for another
 * node. A machine's wrong clock, or a change of it, moves no record, no deadline and no lock.
 */
@Component
public class SharedTime {

    private static final Logger LOG = LoggerFactory.getLogger(SharedTime.class);

    /** The usual difference between well-kept clocks; smaller corrections would make the time jump to and fro at each look. */
    private static final long TRIFLE_MILLIS = 100;

    private final LongSupplier steady;
    private volatile Moment known;

    /** @param steady the reading of the steady clock at that time, in nanoseconds */
    private record Moment(long millis, long steady) {
    }

    SharedTime() {
        this(System::nanoTime, System.currentTimeMillis());
    }

    /**
     * @param steady a clock that goes on evenly, in nanoseconds
     * @param millis the present time until the database is asked
     */
    SharedTime(LongSupplier steady, long millis) {
        this.steady = steady;
        known = new Moment(millis, steady.getAsLong());
    }

    /** Returns milliseconds since 1970, in UTC. */
    public long millis() {
        return at(steady.getAsLong());
    }

    private long at(long moment) {
        var last = known;
        return last.millis() + TimeUnit.NANOSECONDS.toMillis(moment - last.steady());
    }

    /** Returns the reading of the steady clock, in nanoseconds. */
    long moment() {
        return steady.getAsLong();
    }

    /**
     * Takes over the database's time, which the database read at some moment between question and answer.
     *
     * @param millis   since 1970, in UTC
     * @param asked    the reading of the steady clock at the question, in nanoseconds
     * @param answered the reading of the steady clock at the answer, in nanoseconds
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
