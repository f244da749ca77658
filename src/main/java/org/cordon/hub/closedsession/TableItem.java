package org.cordon.hub.closedsession;

import java.time.Instant;
import java.util.List;

/**
 * What lies on the table of a session.
 *
 * @param item        its reference
 * @param supplier    who put it there, as a group
 * @param parties     the groups for whom it lies there
 * @param released    those of them to whom it was released by that
 * @param takenBackAt null while it lies there
 */
public record TableItem(String session, String item, String supplier, List<String> parties, List<String> released, Instant putAt,
        Instant takenBackAt) {
}
