package org.cordon.hub.smugglinggroup;

/** The state of a group in the register. */
public enum GroupState {

    /** Registered, but not published: only its steward and its reviewers see it. */
    REVIEW,
    /** The reviewers have refused to publish it. */
    REFUSED,
    VISIBLE,
    /** Its steward was asked after a year and did not confirm it within 30 days. The group is shown as not confirmed. */
    DORMANT,
    /** Closed by its steward: it is shown, but no fact can be added. */
    CLOSED;

    /** Whether its steward is still asked to confirm the group. */
    public boolean isKept() {
        return this == VISIBLE || this == DORMANT;
    }

    /** Whether facts can be added to the group. */
    public boolean isOpen() {
        return this != REFUSED && this != CLOSED;
    }
}
