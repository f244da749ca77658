package org.cordon.hub.smugglinggroup;

/** The kind of a fact of a group. */
public enum GroupFactKind {
    ALIAS,
    /** A route by its name. */
    ROUTE,
    /** The role of countries in the group. */
    COUNTRY_ROLE,
    MODUS_OPERANDI,
    PRICE,
    VESSEL,
    VEHICLE,
    ACCOUNT,
    TELEPHONE,
    /** A link to another group, by its reference. */
    LINK,
    /** A person with a file, by the reference of the target, the nomination or the lead. */
    PERSON;

    /** Whether a fact of this kind names another item by its reference. */
    public boolean isReference() {
        return this == LINK || this == PERSON;
    }
}
