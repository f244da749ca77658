package org.cordon.exchange.question;

/** The purposes of a question. */
public enum Purpose {

    /** Establishes a person's identity. */
    IDENTIFY,
    /** Finds out where a person is. */
    LOCATE,
    /** Finds out whether a travel document is genuine, and who its holder is. */
    DOCUMENT,
    /** Finds out who holds a telephone number, an address or an account. */
    COMMUNICATION,
    VEHICLE_OR_VESSEL,
    /** Finds out how a group works, and by which routes. */
    ROUTE,
    /** Finds out what is on record about a person. */
    RECORD,
    /** Finds out the state of a proceeding or a warrant. */
    JUDICIAL,
    OTHER
}
