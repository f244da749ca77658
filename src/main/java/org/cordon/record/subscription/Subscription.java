package org.cordon.record.subscription;

import java.time.Instant;

/**
 * One party's own system.
 *
 * @param party       the group that it belongs to, {@code ncb-FR} or {@code coordinator}
 * @param account     as which it reads: it is told what this account may see, and given places of this account
 * @param address     where it is told, {@code https}
 * @param refusal     why an administrator refused it, or null
 * @param lookedUpTo  the place in the ledger up to which all was delivered that it may see
 * @param delivered   the last message that it took, or null
 * @param read        the last place that its account has come with, or null
 * @param lastFailure of the last attempt, or null if that succeeded
 * @param lastTest    the last test that was sent, or null
 * @param nextAt      when the message that waits is tried again, or null if none waits
 */
public record Subscription(String reference, String party, String account, String address, SubscriptionState state, String askedBy,
                           Instant askedAt, String decidedBy, Instant decidedAt, String refusal, long lookedUpTo, Place delivered,
                           Place read, Attempt lastFailure, Attempt lastTest, Instant nextAt) {

    /** A place in the ledger, and when it was reached. */
    public record Place(long position, Instant at) {
    }

    /**
     * How an attempt ended.
     *
     * @param failure null if it succeeded
     * @param status  what was answered, or null if nothing was
     */
    public record Attempt(Instant at, DeliveryFailure failure, Integer status) {
    }
}
