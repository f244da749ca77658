package org.cordon.hub.smugglinggroup;

/** What a fact of a group tells. */
public enum GroupFactKind {
    ALIAS,
    /** A route by its name. */
    ROUTE,
    /** What countries are to the group. */
    COUNTRY_ROLE,
    MODUS_OPERANDI,
    PRICE,
    VESSEL,
    VEHICLE,
    ACCOUNT,
    TELEPHONE,
    /** Another group, by its reference. */
    LINK,
    /** Somebody who has a file, by the reference of the target, the nomination or the lead. */
    PERSON;

    /** Whether it names something that has a reference. */
    public boolean isReference() {
        return this == LINK || this == PERSON;
    }
}
