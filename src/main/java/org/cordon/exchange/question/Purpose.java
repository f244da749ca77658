package org.cordon.exchange.question;

/** The purposes of a question. */
public enum Purpose {

    /** The answer establishes a person's identity. */
    IDENTIFY,
    /** The answer says where a person is. */
    LOCATE,
    /** The answer says whether a travel document is genuine, and who its holder is. */
    DOCUMENT,
    /** The answer says who holds a telephone number, an address or an account. */
    COMMUNICATION,
    VEHICLE_OR_VESSEL,
    /** The answer says how a group works, and by which routes. */
    ROUTE,
    /** The answer says what is on record about a person. */
    RECORD,
    /** The answer gives the state of a proceeding or a warrant. */
    JUDICIAL,
    OTHER
}
