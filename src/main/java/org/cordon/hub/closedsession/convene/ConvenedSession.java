package org.cordon.hub.closedsession.convene;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A posted session that was checked.
 *
 * @param parties the groups that are invited
 */
record ConvenedSession(String subject, Instant beginsAt, Instant endsAt, ZoneId zone, Instant accessUntil, List<String> parties) {
}
