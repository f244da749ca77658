package org.cordon.roundup.pursuit;

import java.util.EnumSet;
import java.util.Set;

/** The state of the pursuit of a target; each state but {@link #JOINED} is a wait state or an end of {@code target-pursuit}. */
public enum TargetState {

    AWAITING_CONFIRMATION,
    AT_LARGE,
    LOCATED,
    /** The person is arrested; a wanting country has still to confirm the identity. */
    IDENTITY_PENDING,
    ARRESTED,
    EXTRADITION,
    /**
     * Compliance has suspended the target, and the pursuit rests. Once the suspension is lifted, the pursuit goes on from the state before.
     */
    SUSPENDED,
    SURRENDERED,
    RETURNED_OTHERWISE,
    WITHDRAWN,
    DECEASED,
    /** The person was found already in custody for another matter. */
    IN_CUSTODY,
    RETENTION_ENDED,
    /** The target was joined to another target of the same person. The other target goes on for both. */
    JOINED;

    private static final Set<TargetState> PURSUED =
            EnumSet.of(AWAITING_CONFIRMATION, AT_LARGE, LOCATED, IDENTITY_PENDING, ARRESTED, EXTRADITION, SUSPENDED);

    /** Whether the pursuit has not ended. The pursuit of a suspended target has not ended. */
    public boolean isPursued() {
        return PURSUED.contains(this);
    }
}
