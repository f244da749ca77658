package org.cordon.hub.closedsession;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A closed session.
 *
 * @param convener the group that convened the session
 * @param subject the subject, in words
 * @param zone the time zone in which the times of the session were given
 * @param accessUntil when the access of seated parties to the table ends
 * @param endedAt when access was ended; null until then
 */
public record ClosedSession(String reference, String convener, String subject, Instant beginsAt, Instant endsAt, ZoneId zone,
        Instant accessUntil, Instant convenedAt, Instant endedAt) {

    /** Whether the seated parties have access to the table. */
    public boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(accessUntil);
    }

    /** Whether the session takes place now. */
    public boolean isRunning(Instant now) {
        return isOpen(now) && !now.isBefore(beginsAt) && now.isBefore(endsAt);
    }
}
