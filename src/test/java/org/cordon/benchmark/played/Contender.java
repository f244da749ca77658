package org.cordon.benchmark.played;

import java.io.IOException;
import java.util.List;
import org.cordon.benchmark.machine.Counters;
import org.cordon.lives.Lives;
import org.cordon.lives.Mode;
import org.cordon.lives.Pair;

/** An application on which lives are played, with a database of its own. */
public interface Contender {

    /** The contender's name in tables. */
    String name();

    /** Whether the contender is played in this mode at all. */
    boolean has(Mode mode);

    /**
     * Starts the contender on the data that it has.
     *
     * @param database the port of PostgreSQL
     */
    void start(int database) throws IOException;

    /** Ends its process; its data stays. */
    void stop();

    /** @param each how many lives each pair plays */
    Lives lives(List<Pair> pairs, int each, Mode mode);

    Counters counters();

    /** Reads the counters after a vacuum, so that dead rows do not count as kept. */
    Counters settledCounters();
}
