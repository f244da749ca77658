package org.cordon.hub.closedsession;

import java.time.Duration;
import java.time.Instant;

/**
 * What was agreed in a session.
 *
 * @param what       in words
 * @param owner      who does it, as a group
 * @param agreedBy   who wrote it down, as a group
 * @param outcome    null while nothing is recorded
 * @param words      what the owner says to it
 * @param reportedAt when he did
 */
public record AgreedAction(String session, String code, String what, String owner, Instant due, String agreedBy, Instant agreedAt,
        ActionOutcome outcome, String words, Instant reportedAt) {

    private static final Duration GRACE = Duration.ofDays(7);

    /** When its owner is reminded: halfway to its date. */
    public Instant reminder() {
        return agreedAt.plus(Duration.between(agreedAt, due).dividedBy(2));
    }

    /** When it is recorded as not reported: a week after its date. */
    public Instant end() {
        return due.plus(GRACE);
    }
}
