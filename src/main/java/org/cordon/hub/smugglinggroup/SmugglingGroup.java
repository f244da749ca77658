package org.cordon.hub.smugglinggroup;

import java.time.Instant;
import java.util.List;
import org.cordon.roundup.operation.CrimeTheme;

/**
 * A group, as its reader may see it: who does not see the fact by which it is called gets to know its reference and its state.
 *
 * @param own          whether the reader's country is its steward
 * @param nameFact     the reference of the fact by which it is called
 * @param called       the name; personal data; null where the reader does not see that fact, as all that follows
 * @param confirmedAt  when its steward last said that it is still known; null likewise, and until he has
 * @param reason       why it was refused or closed; null unless it was
 */
public record SmugglingGroup(String reference, GroupState state, boolean own, String nameFact, String called, String steward,
        List<CrimeTheme> crimes, Instant registeredAt, Instant confirmedAt, String reason) {
}
