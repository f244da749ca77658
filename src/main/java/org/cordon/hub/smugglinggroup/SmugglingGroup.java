package org.cordon.hub.smugglinggroup;

import java.time.Instant;
import java.util.List;
import org.cordon.roundup.operation.CrimeTheme;

/**
 * A group as its reader may see it. A reader who does not see the fact with the name sees only the references of the group and of that
 * fact, and the state. The steward always sees all but the name.
 *
 * @param own whether the reader's country is the steward of the group
 * @param nameFact the reference of the fact with the name of the group
 * @param called the name; personal data; null if the reader does not see the fact with the name
 * @param confirmedAt when the steward last confirmed that the group is still known; null until then
 * @param reason why the group was refused or closed; null otherwise
 */
public record SmugglingGroup(String reference, GroupState state, boolean own, String nameFact, String called, String steward,
        List<CrimeTheme> crimes, Instant registeredAt, Instant confirmedAt, String reason) {
}
