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
    /** Compliance has suspended the target: the pursuit rests. It goes on from where it stood once the suspension is lifted. */
    SUSPENDED,
    SURRENDERED,
    RETURNED_OTHERWISE,
    WITHDRAWN,
    DECEASED,
    /** The person was found already in custody for another matter. */
    IN_CUSTODY,
    RETENTION_ENDED,
    /** The target is of the same person as another one, which goes on for both. */
    JOINED;

    private static final Set<TargetState> PURSUED =
            EnumSet.of(AWAITING_CONFIRMATION, AT_LARGE, LOCATED, IDENTITY_PENDING, ARRESTED, EXTRADITION, SUSPENDED);

    /** Whether the pursuit has not ended; it may be suspended. */
    public boolean isPursued() {
        return PURSUED.contains(this);
    }
}
