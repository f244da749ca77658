package org.cordon.record.subscription;

/** The reasons why a delivery failed. The names of these reasons are stored, and pages translate the names. */
public enum DeliveryFailure {

    /** The host name has no network address. */
    UNKNOWN_HOST,
    /** The host name leads to a network to which Cordon may not send. */
    FORBIDDEN_ADDRESS,
    /** The receiver accepts no connection. */
    NOT_CONNECTED,
    /** The receiver has no trusted certificate for its name. */
    NOT_TRUSTED,
    /** The receiver gave no answer in time, or gave an unreadable answer. */
    NO_ANSWER,
    /** The receiver redirected to another address, which Cordon does not follow. */
    REDIRECTED,
    /** The receiver answered with an error status. */
    REFUSED,
    /** The receiver answered that it is gone for good. */
    GONE,
    /** The account that reads for the party is closed, or no longer belongs to the party. */
    ACCOUNT
}
