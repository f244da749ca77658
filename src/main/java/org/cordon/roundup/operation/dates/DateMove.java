package org.cordon.roundup.operation.dates;

import java.time.Instant;
import java.util.Map;

/**
 * The dates that the coordinator moves, as posted. Only {@link DateMoveReader} creates a move.
 *
 * @param dates   the moved dates, in the order of {@link OperationDate}
 * @param country the one country whose dates move, or null for all
 */
public record DateMove(Map<OperationDate, Instant> dates, String country) {

    public boolean isForAll() {
        return country == null;
    }
}
