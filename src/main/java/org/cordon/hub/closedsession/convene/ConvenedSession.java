package org.cordon.hub.closedsession.convene;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A session as it was posted, once it is known to be in order.
 *
 * @param parties the groups that are invited
 */
record ConvenedSession(String subject, Instant beginsAt, Instant endsAt, ZoneId zone, Instant accessUntil, List<String> parties) {
}
