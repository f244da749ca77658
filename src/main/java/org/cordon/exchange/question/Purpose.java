package org.cordon.exchange.question;

/** What a question is for. */
public enum Purpose {

    /** To establish a person's identity. */
    IDENTIFY,
    /** To find out where a person is. */
    LOCATE,
    /** To find out whether a travel document is genuine, and who its holder is. */
    DOCUMENT,
    /** To find out who holds a telephone number, an address or an account. */
    COMMUNICATION,
    VEHICLE_OR_VESSEL,
    /** To find out how a group works, and by which routes. */
    ROUTE,
    /** To find out what is on record about a person. */
    RECORD,
    /** To find out the state of a proceeding or a warrant. */
    JUDICIAL,
    OTHER
}
