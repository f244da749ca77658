package org.cordon.hub.smugglinggroup;

/** How far a group of the register has come. */
public enum GroupState {

    /** Registered, and not published: it is for whoever registered it and for those who review it. */
    REVIEW,
    /** The reviewers have refused to publish it. */
    REFUSED,
    VISIBLE,
    /** Its steward was asked after a year and did not confirm it within 30 days. The group is shown as not confirmed. */
    DORMANT,
    /** Its steward has closed it: it is shown, and nothing is added. */
    CLOSED;

    /** Whether its steward is heard about it. */
    public boolean isKept() {
        return this == VISIBLE || this == DORMANT;
    }

    /** Whether facts are added to it. */
    public boolean isOpen() {
        return this != REFUSED && this != CLOSED;
    }
}
