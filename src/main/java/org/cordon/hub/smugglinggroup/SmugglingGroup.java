package org.cordon.hub.smugglinggroup;

import java.time.Instant;
import java.util.List;
import org.cordon.roundup.operation.CrimeTheme;

/**
 * A group as its reader may see it. A reader who does not see the fact with its name sees only its reference and its state.
 *
 * @param own whether the reader's country is its steward
 * @param nameFact the reference of the fact with its name
 * @param called the name; personal data; null, like everything after it, if the reader does not see the fact with the name
 * @param confirmedAt when its steward last confirmed that it is still known; null until then
 * @param reason why it was refused or closed; null otherwise
 */
public record SmugglingGroup(String reference, GroupState state, boolean own, String nameFact, String called, String steward,
        List<CrimeTheme> crimes, Instant registeredAt, Instant confirmedAt, String reason) {
}
