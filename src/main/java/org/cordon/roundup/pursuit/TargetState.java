package org.cordon.roundup.pursuit;

import java.util.EnumSet;
import java.util.Set;

/** Where the pursuit of a target stands; each state but {@link #JOINED} is a wait state or an end of {@code target-pursuit}. */
public enum TargetState {

    AWAITING_CONFIRMATION,
    AT_LARGE,
    LOCATED,
    /** Arrested, identity to be confirmed by a wanting country. */
    IDENTITY_PENDING,
    ARRESTED,
    EXTRADITION,
    /** Compliance has suspended the target: the pursuit rests, and goes on from where it stood once that is lifted. */
    SUSPENDED,
    SURRENDERED,
    RETURNED_OTHERWISE,
    WITHDRAWN,
    DECEASED,
    /** Found already in custody for another matter. */
    IN_CUSTODY,
    RETENTION_ENDED,
    /** The target is of the same person as another one, which goes on for both. */
    JOINED;

    private static final Set<TargetState> PURSUED =
            EnumSet.of(AWAITING_CONFIRMATION, AT_LARGE, LOCATED, IDENTITY_PENDING, ARRESTED, EXTRADITION, SUSPENDED);

    /** Whether the pursuit has not ended; it may rest. */
    public boolean isPursued() {
        return PURSUED.contains(this);
    }
}
