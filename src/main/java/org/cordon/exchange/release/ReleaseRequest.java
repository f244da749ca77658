package org.cordon.exchange.release;

import java.time.Instant;

/**
 * What somebody asked for.
 *
 * @param subject   the target or the lead, by the reference with which it was asked for; a partner may name one that nobody has
 * @param operation of the subject, or null if there is no such
 * @param asker     the group that asks
 * @param party     the group to which it is to be released
 * @param reason    what it is needed for, in the asker's words
 * @param deadline  when it ends unanswered
 * @param outcome   null while it waits
 */
public record ReleaseRequest(String reference, String subject, String operation, String asker, String party, String reason, String askedBy,
        Instant askedAt, Instant deadline, ReleaseOutcome outcome, Instant endedAt) {

    public boolean isOpen() {
        return outcome == null;
    }

    /** When suppliers that have not answered are reminded. */
    public Instant halfway() {
        return askedAt.plusMillis((deadline.toEpochMilli() - askedAt.toEpochMilli()) / 2);
    }
}
