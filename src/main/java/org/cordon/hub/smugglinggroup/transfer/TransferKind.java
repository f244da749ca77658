package org.cordon.hub.smugglinggroup.transfer;

/** The kinds of change that the steward of a group proposes to another country, or makes to its own groups. */
public enum TransferKind {
    /** The other country becomes the steward of the group. */
    HANDOVER,
    /** The group is merged into a group that the other country or the steward itself keeps. */
    MERGER,
    /** A merged group is split off again. The country that kept it before the merger becomes its steward again. */
    SPLIT
}
