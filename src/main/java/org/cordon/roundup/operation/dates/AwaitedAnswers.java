package org.cordon.roundup.operation.dates;

import java.time.Instant;
import org.cordon.roundup.operation.Operation;

/** The times at which the coordinator looks for missing answers, and by which the coordinator decides about silent countries. */
public interface AwaitedAnswers {

    /** Returns the earliest answer deadline among the awaited countries, but at the latest the nomination deadline. */
    Instant nextLook(Operation operation);

    /**
     * Returns the time by which the coordinator has to decide about silent countries: a fixed time after the question. If the earliest
     * answer deadline of the awaited countries is later, this deadline counts. The result is never after the nomination deadline.
     *
     * @param asked when the coordinator was asked to decide
     */
    Instant chaseDeadline(Operation operation, Instant asked);
}
