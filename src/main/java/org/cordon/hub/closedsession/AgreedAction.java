package org.cordon.hub.closedsession;

import java.time.Duration;
import java.time.Instant;

/**
 * An action that was agreed in a session.
 *
 * @param what the action, in words
 * @param owner the group that carries it out
 * @param agreedBy the group that wrote the action down
 * @param outcome null while nothing is recorded
 * @param words the report of the owner
 * @param reportedAt the time of the report
 */
public record AgreedAction(String session, String code, String what, String owner, Instant due, String agreedBy, Instant agreedAt,
        ActionOutcome outcome, String words, Instant reportedAt) {

    private static final Duration GRACE = Duration.ofDays(7);

    /** Returns when the owner is reminded: halfway between the agreement and the due date. */
    public Instant reminder() {
        return agreedAt.plus(Duration.between(agreedAt, due).dividedBy(2));
    }

    /** Returns when the action is recorded as not reported: a week after the due date. */
    public Instant end() {
        return due.plus(GRACE);
    }
}
