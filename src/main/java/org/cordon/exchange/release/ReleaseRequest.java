package org.cordon.exchange.release;

import java.time.Instant;

/**
 * A request for a release.
 *
 * @param subject   the reference of the item, as the request gives it; a partner may give a reference that no item has
 * @param operation the operation of the subject, or null if there is none
 * @param asker     the group that asks
 * @param party     the group to which the item is to be released
 * @param reason    the purpose for which the item is needed, in the asking party's words
 * @param deadline  the time at which the request ends unanswered
 * @param outcome   null while the request waits
 */
public record ReleaseRequest(String reference, String subject, String operation, String asker, String party, String reason, String askedBy,
        Instant askedAt, Instant deadline, ReleaseOutcome outcome, Instant endedAt) {

    public boolean isOpen() {
        return outcome == null;
    }

    /** Returns the time at which suppliers that have not answered are reminded: halfway to the deadline. */
    public Instant halfway() {
        return askedAt.plusMillis((deadline.toEpochMilli() - askedAt.toEpochMilli()) / 2);
    }
}
