package org.cordon.hub.closedsession;

import java.time.Instant;
import java.util.List;

/**
 * An item on the table of a session.
 *
 * @param item its reference
 * @param supplier the group that put it there
 * @param parties the groups for whom it lies there
 * @param released the groups among them to whom it was newly released
 * @param takenBackAt null while it lies there
 */
public record TableItem(String session, String item, String supplier, List<String> parties, List<String> released, Instant putAt,
        Instant takenBackAt) {
}
