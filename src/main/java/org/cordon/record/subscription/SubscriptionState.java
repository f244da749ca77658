package org.cordon.record.subscription;

/** What becomes of a subscription. The names are stored and published. */
public enum SubscriptionState {

    /** Waits for an administrator, and nothing is sent. */
    ASKED,
    /** An administrator does not let its address be told, or does not any longer. */
    REFUSED,
    /** It is told of what happens. */
    ACTIVE,
    /** Its party wants to be told of nothing for a while. */
    PAUSED,
    /** Nobody answered there for as long as Cordon tries, or its account does not work for the party any longer. */
    STOPPED,
    /** Its own system has said that it is to be told of nothing any more. */
    ENDED;

    /** Whether its address may be told anything, a test included. */
    public boolean isApproved() {
        return this == ACTIVE || this == PAUSED || this == STOPPED;
    }

    /** Whether its party may have it go on. */
    boolean mayGoOn() {
        return this == PAUSED || this == STOPPED;
    }
}
