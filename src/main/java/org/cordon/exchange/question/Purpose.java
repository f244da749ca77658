package org.cordon.exchange.question;

/** What is asked for. */
public enum Purpose {

    /** Who somebody is. */
    IDENTIFY,
    /** Where somebody is. */
    LOCATE,
    /** Whether a travel document is genuine, and whose it is. */
    DOCUMENT,
    /** Whose a telephone number, an address or an account is. */
    COMMUNICATION,
    VEHICLE_OR_VESSEL,
    /** How a group works, and on which way. */
    ROUTE,
    /** What is on record of somebody. */
    RECORD,
    /** How a proceeding or a warrant stands. */
    JUDICIAL,
    OTHER
}
