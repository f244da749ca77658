package org.cordon.roundup.operation.dates;

import java.time.Instant;
import org.cordon.roundup.operation.Operation;

/** The deadlines for the answers of invited countries that the coordinator waits for. */
public interface AwaitedAnswers {

    /** Returns the earliest answer deadline among the awaited countries, but at the latest the nomination deadline. */
    Instant nextLook(Operation operation);

    /**
     * Returns until when the coordinator, asked at a time, decides about silent countries. If all of them were given more time meanwhile,
     * the coordinator gets as much.
     */
    Instant chaseDeadline(Operation operation, Instant asked);
}
