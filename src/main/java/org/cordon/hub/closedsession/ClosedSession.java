package org.cordon.hub.closedsession;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A closed session.
 *
 * @param convener    who convened it, as a group
 * @param subject     in words
 * @param zone        by whose clocks its times were given
 * @param accessUntil until when those seated see what lies on its table
 * @param endedAt     when access was ended; null until then
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
