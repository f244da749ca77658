package org.cordon.roundup.operation.dates;

import java.time.Instant;
import org.cordon.roundup.operation.Operation;

/** Until when the countries of an operation are given time to answer, as far as its coordinator waits for it. */
public interface AwaitedAnswers {

    /** The first time at which a country that has not answered should have, but not after nominations close. */
    Instant nextLook(Operation operation);

    /** Until when the coordinator decides who was asked at a time. If all were given more time meanwhile, he has as much. */
    Instant chaseDeadline(Operation operation, Instant asked);
}
