package org.cordon.roundup.operation;

/** The phases of an operation, in their order; {@link #CANCELLED} can be reached from any of the first four. */
public enum Phase {

    /** Invitations are out and being answered. */
    PREPARATION,
    /** Countries nominate persons, and the coordinator screens the nominations. */
    NOMINATION,
    /** The target list is frozen and being confirmed. */
    CONFIRMATION,
    /** The action days are running. */
    OPERATIONAL,
    /** The action days are over, and results are being drawn up. */
    FOLLOW_UP,
    /** The operation is closed, and its results went to the participants. */
    CLOSED,
    /** The operation was called off. */
    CANCELLED;

    /** Whether an operation in this phase can still be called off. */
    public boolean canBeCancelled() {
        return compareTo(FOLLOW_UP) < 0;
    }

    /** Whether a country can still be invited or join; possible until the operational phase ends. */
    public boolean isOpenToCountries() {
        return compareTo(FOLLOW_UP) < 0;
    }

    /** Whether the operation is closed or called off, so that nothing more can happen to the operation itself. */
    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }
}
