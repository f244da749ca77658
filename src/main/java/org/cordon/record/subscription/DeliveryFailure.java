package org.cordon.record.subscription;

/** Why a receiver was not told. The names are stored, and put into words by pages. */
public enum DeliveryFailure {

    /** No address in the network has this name. */
    UNKNOWN_HOST,
    /** The name leads into a network in which nobody may be told anything. */
    FORBIDDEN_ADDRESS,
    /** Nobody takes a connection there. */
    NOT_CONNECTED,
    /** The receiver does not prove by a certificate that is trusted that it is who it is said to be. */
    NOT_TRUSTED,
    /** No answer came in time, or none that could be read. */
    NO_ANSWER,
    /** It answered that it is to be told elsewhere, which Cordon does not follow. */
    REDIRECTED,
    /** It answered with a status that is no success. */
    REFUSED,
    /** It answered that it is gone for good. */
    GONE,
    /** The account that reads for the party is closed, or not of the party any longer. */
    ACCOUNT
}
