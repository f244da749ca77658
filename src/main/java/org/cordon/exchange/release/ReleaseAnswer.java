package org.cordon.exchange.release;

import java.time.Instant;

/**
 * A supplier's answer to a request. All fields after the supplier are null until the supplier has answered.
 *
 * @param supplier the group that is asked
 * @param reason   the reason for refusing, in the supplier's words
 * @param until    the time at which the release is taken back, or null
 */
public record ReleaseAnswer(String supplier, Kind kind, String reason, Instant answeredAt, Instant until) {

    /** The kinds of answer. A supplier releases an item whole, or not at all. */
    public enum Kind { RELEASED, REFUSED }
}
