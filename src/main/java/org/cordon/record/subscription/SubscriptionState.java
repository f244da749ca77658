package org.cordon.record.subscription;

/** The states of a subscription. The names are stored and published. */
public enum SubscriptionState {

    /** The subscription waits for an administrator; nothing is sent. */
    ASKED,
    /** An administrator has refused the address, or has withdrawn the approval. */
    REFUSED,
    /** The subscription gets events. */
    ACTIVE,
    /** The party has paused the subscription. */
    PAUSED,
    /** Delivery has ended, because all attempts failed or the account no longer works for the party. */
    STOPPED,
    /** The party's own system has answered that it wants no more messages. */
    ENDED;

    /** Whether Cordon may send anything to the address, even a test. */
    public boolean isApproved() {
        return this == ACTIVE || this == PAUSED || this == STOPPED;
    }

    /** Whether the party may resume the subscription. */
    boolean mayGoOn() {
        return this == PAUSED || this == STOPPED;
    }
}
