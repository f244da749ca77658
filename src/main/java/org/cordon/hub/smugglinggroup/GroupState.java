package org.cordon.hub.smugglinggroup;

/** The state of a group in the register. */
public enum GroupState {

    /** The group is registered, but not published. Only its steward and its reviewers see it. */
    REVIEW,
    /** The reviewers have refused to publish the group. */
    REFUSED,
    VISIBLE,
    /** The steward was asked after a year and did not confirm the group within 30 days. The group is shown as not confirmed. */
    DORMANT,
    /** The steward has closed the group. The group is still shown, but no fact can be added. */
    CLOSED;

    /** Whether the steward is still asked to confirm the group. */
    public boolean isKept() {
        return this == VISIBLE || this == DORMANT;
    }

    /** Whether facts can be added to the group. */
    public boolean isOpen() {
        return this != REFUSED && this != CLOSED;
    }
}
