package org.cordon.roundup.operation;

/** The phases of an operation, in their order; {@link #CANCELLED} can be reached from any of the first four. */
public enum Phase {

    /** Invitations are out and being answered. */
    PREPARATION,
    /** Countries put forward targets and the coordinator screens them. */
    NOMINATION,
    /** The target list is frozen and being confirmed. */
    CONFIRMATION,
    /** The action days. */
    OPERATIONAL,
    /** The action days are over, results are being drawn up. */
    FOLLOW_UP,
    /** Results are approved and told to the participants. */
    CLOSED,
    /** Called off. */
    CANCELLED;

    /** Whether an operation in this phase can still be called off. */
    public boolean canBeCancelled() {
        return compareTo(FOLLOW_UP) < 0;
    }

    /** Whether a country can still be invited, or take part after all: until the operational phase ends. */
    public boolean isOpenToCountries() {
        return compareTo(FOLLOW_UP) < 0;
    }

    /** Whether nothing more can happen to the operation itself. */
    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }
}
