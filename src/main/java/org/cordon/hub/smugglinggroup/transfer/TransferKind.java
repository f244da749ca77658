package org.cordon.hub.smugglinggroup.transfer;

/** What the steward of a group proposes to another country, or does with his own groups. */
public enum TransferKind {
    /** The other country keeps the group in his place. */
    HANDOVER,
    /** The group is merged into one that the other country keeps, or he himself. */
    MERGER,
    /** A group that was merged into his is split off again, and kept by whoever kept it before. */
    SPLIT
}
