package org.cordon.record.subscription;

import java.time.Instant;

/**
 * The subscription of one party's own system.
 *
 * @param party       the group to which the system belongs, {@code ncb-FR} or {@code coordinator}
 * @param account     the account under which the system reads; the system gets the events that this account may see, and cursors of this
 *                    account
 * @param address     the {@code https} address of the receiver
 * @param refusal     why an administrator refused the subscription, or null
 * @param lookedUpTo  the position in the ledger up to which every permitted event was delivered
 * @param delivered   the last message that the receiver took, or null
 * @param read        the last position with which the account has returned, or null
 * @param lastFailure the failure of the last attempt, or null if that attempt succeeded
 * @param lastTest    the last test that was sent, or null
 * @param nextAt      when the waiting message is tried again, or null if no message waits
 */
public record Subscription(String reference, String party, String account, String address, SubscriptionState state, String askedBy,
                           Instant askedAt, String decidedBy, Instant decidedAt, String refusal, long lookedUpTo, Place delivered,
                           Place read, Attempt lastFailure, Attempt lastTest, Instant nextAt) {

    /** A position in the ledger, and the time at which it was reached. */
    public record Place(long position, Instant at) {
    }

    /**
     * The result of an attempt.
     *
     * @param failure the reason of the failure; null if the attempt succeeded
     * @param status  the HTTP status of the receiver's answer, or null
     */
    public record Attempt(Instant at, DeliveryFailure failure, Integer status) {
    }
}
