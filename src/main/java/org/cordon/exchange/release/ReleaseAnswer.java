package org.cordon.exchange.release;

import java.time.Instant;

/**
 * A supplier's answer to a request; all fields after the supplier are null until it has answered.
 *
 * @param supplier the group that is asked
 * @param reason   why the supplier refuses, in its words
 * @param until    when the release is taken back, or null
 */
public record ReleaseAnswer(String supplier, Kind kind, String reason, Instant answeredAt, Instant until) {

    /** The kinds of answer: a supplier releases an item whole, or not at all. */
    public enum Kind { RELEASED, REFUSED }
}
