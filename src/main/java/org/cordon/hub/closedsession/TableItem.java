package org.cordon.hub.closedsession;

import java.time.Instant;
import java.util.List;

/**
 * An item on the table of a session.
 *
 * @param item the reference of the item
 * @param supplier the group that put the item on the table
 * @param parties the groups for whom the item lies there
 * @param released those of these groups to whom the item was released in order to lie there
 * @param takenBackAt null while the item lies on the table
 */
public record TableItem(String session, String item, String supplier, List<String> parties, List<String> released, Instant putAt,
        Instant takenBackAt) {
}
