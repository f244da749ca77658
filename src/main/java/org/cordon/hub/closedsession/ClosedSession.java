package org.cordon.hub.closedsession;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A closed session.
 *
 * @param convener the group that convened it
 * @param subject in words
 * @param zone the time zone in which its times were given
 * @param accessUntil the end of the access of seated parties to its table
 * @param endedAt when access was ended; null until then
 */
public record ClosedSession(String reference, String convener, String subject, Instant beginsAt, Instant endsAt, ZoneId zone,
        Instant accessUntil, Instant convenedAt, Instant endedAt) {

    /** Whether the seated parties have access to the table. */
    public boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(accessUntil);
    }

    /** Whether it takes place now. */
    public boolean isRunning(Instant now) {
        return isOpen(now) && !now.isBefore(beginsAt) && now.isBefore(endsAt);
    }
}
