package org.cordon.roundup.operation.dates;

import java.time.Instant;
import java.util.Map;

/**
 * Dates that the coordinator moves, as he gave them. Made by {@link DateMoveReader} alone.
 *
 * @param dates   those that move, in the order of the dates
 * @param country the one country for which they move, or null for all
 */
public record DateMove(Map<OperationDate, Instant> dates, String country) {

    public boolean isForAll() {
        return country == null;
    }
}
