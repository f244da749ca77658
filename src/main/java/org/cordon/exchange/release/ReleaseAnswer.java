package org.cordon.exchange.release;

import java.time.Instant;

/**
 * What one supplier says to a request; everything after the supplier is null until he has answered.
 *
 * @param supplier the group that is asked
 * @param reason   why not, in its words
 * @param until    when what it has released is taken back, or null
 */
public record ReleaseAnswer(String supplier, Kind kind, String reason, Instant answeredAt, Instant until) {

    /** An item is released whole, or not at all. */
    public enum Kind { RELEASED, REFUSED }
}
