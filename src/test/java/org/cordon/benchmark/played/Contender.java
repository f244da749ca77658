package org.cordon.benchmark.played;

import java.io.IOException;
import java.util.List;
import org.cordon.benchmark.machine.Counters;
import org.cordon.lives.Lives;
import org.cordon.lives.Mode;
import org.cordon.lives.Pair;

/** An application that lives are played on, with a database of its own. */
public interface Contender {

    /** As it is called in tables. */
    String name();

    /** Whether it is played in this mode at all. */
    boolean has(Mode mode);

    /**
     * Starts it, on the data that it has.
     *
     * @param database the port at which it finds PostgreSQL
     */
    void start(int database) throws IOException;

    /** Ends its process; its data stays. */
    void stop();

    /** @param each how many lives each pair plays */
    Lives lives(List<Pair> pairs, int each, Mode mode);

    Counters counters();

    /** After all rows that nobody sees any longer are taken away, so that they do not count as kept. */
    Counters settledCounters();
}
