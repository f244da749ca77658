package org.cordon.roundup.pursuit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.cordon.kernel.shared.Refusal;

/**
 * One person sought in one operation, however many countries nominated the person. A change that the present state does not allow is
 * refused as a conflict that names target and state. While a target is suspended, nobody begins anything new about that target. The
 * handling of an arrest that was made goes on, and changes the state to which the target comes back.
 *
 * @param reference the reference of the first nomination of the target
 * @param suspendedFrom the state in which the target goes on once the suspension is lifted; null if the target is not suspended
 * @param whereaboutsKnown whether a positive location stands, even while the person is under arrest. A person who is released is then
 * located again
 * @param joinedTo the target to which this target was joined and which goes on for both, or null
 */
public record Target(String reference, String operation, TargetState state, TargetState suspendedFrom, boolean whereaboutsKnown,
        String joinedTo, Instant admittedAt) {

    private static final Set<TargetState> FREE =
            EnumSet.of(TargetState.AWAITING_CONFIRMATION, TargetState.AT_LARGE, TargetState.LOCATED);
    private static final Set<TargetState> HELD = EnumSet.of(TargetState.ARRESTED, TargetState.EXTRADITION);

    public static Target admitted(String reference, String operation, Instant at) {
        return new Target(reference, operation, TargetState.AWAITING_CONFIRMATION, null, false, null, at);
    }

    /** Returns the state of the target. For a suspended target it is the state to which the target comes back. */
    public TargetState stands() {
        return isSuspended() ? suspendedFrom : state;
    }

    public boolean isSuspended() {
        return state == TargetState.SUSPENDED;
    }

    /**
     * Requires that the target is still pursued.
     *
     * @throws Refusal conflict, if its pursuit has ended
     */
    void requirePursued() {
        if (!state.isPursued()) {
            throw Refusal.conflict("The pursuit of {target} has ended: it is {state}.", reference, state);
        }
    }

    /**
     * Requires that the target is not suspended.
     *
     * @throws Refusal conflict, while compliance has suspended it
     */
    public void requireNotSuspended() {
        if (isSuspended()) {
            throw Refusal.conflict("Target {reference} is suspended by compliance: nothing is done about it until that is lifted.",
                    reference);
        }
    }

    Target suspended() {
        pursued().requireNotSuspended();
        return new Target(reference, operation, TargetState.SUSPENDED, state, whereaboutsKnown, joinedTo, admittedAt);
    }

    public Target lifted() {
        if (!isSuspended()) {
            throw Refusal.conflict("Target {reference} is not suspended: it is {state}.", reference, state);
        }
        return new Target(reference, operation, suspendedFrom, null, whereaboutsKnown, joinedTo, admittedAt);
    }

    Target confirmationSettled() {
        return from(EnumSet.of(TargetState.AWAITING_CONFIRMATION)).in(TargetState.AT_LARGE);
    }

    Target located() {
        pursued();
        var known = new Target(reference, operation, state, suspendedFrom, true, joinedTo, admittedAt);
        return FREE.contains(stands()) ? known.in(TargetState.LOCATED) : known;
    }

    Target locationLapsed() {
        var unknown = new Target(reference, operation, state, suspendedFrom, false, joinedTo, admittedAt);
        return stands() == TargetState.LOCATED ? unknown.in(TargetState.AT_LARGE) : unknown;
    }

    Target arrestReported() {
        return from(FREE).in(TargetState.IDENTITY_PENDING);
    }

    Target identityConfirmed() {
        return from(EnumSet.of(TargetState.IDENTITY_PENDING)).in(TargetState.ARRESTED);
    }

    Target identityDenied() {
        return from(EnumSet.of(TargetState.IDENTITY_PENDING)).free();
    }

    Target extraditionRequested() {
        requireNotSuspended();
        return from(EnumSet.of(TargetState.ARRESTED)).in(TargetState.EXTRADITION);
    }

    Target released() {
        return from(EnumSet.of(TargetState.IDENTITY_PENDING, TargetState.ARRESTED, TargetState.EXTRADITION)).free();
    }

    /** Returns the target after all reports of the arrest were taken back. */
    Target arrestWithdrawn() {
        return from(EnumSet.of(TargetState.IDENTITY_PENDING, TargetState.ARRESTED, TargetState.EXTRADITION)).free();
    }

    Target surrendered() {
        return from(HELD).in(TargetState.SURRENDERED);
    }

    Target returnedOtherwise() {
        return from(HELD).in(TargetState.RETURNED_OTHERWISE);
    }

    Target withdrawn() {
        return pursued().in(TargetState.WITHDRAWN);
    }

    Target deceased() {
        return pursued().in(TargetState.DECEASED);
    }

    Target heldElsewhere() {
        requireNotSuspended();
        return from(FREE).in(TargetState.IN_CUSTODY);
    }

    /** Returns the target sought again after it was withdrawn or joined to another target. */
    Target resumed() {
        if (state != TargetState.WITHDRAWN && state != TargetState.JOINED) {
            throw Refusal.conflict("Target {reference} is {state}, which does not allow this.", reference, state);
        }
        return new Target(reference, operation, TargetState.AWAITING_CONFIRMATION, null, whereaboutsKnown, null, admittedAt);
    }

    Target retentionEnded() {
        return pursued().in(TargetState.RETENTION_ENDED);
    }

    Target joined(Target other) {
        pursued().requireNotSuspended();
        return new Target(reference, operation, TargetState.JOINED, null, whereaboutsKnown, other.reference, admittedAt);
    }

    private Target free() {
        return in(whereaboutsKnown ? TargetState.LOCATED : TargetState.AT_LARGE);
    }

    private Target in(TargetState next) {
        return isSuspended() && next.isPursued() ? new Target(reference, operation, state, next, whereaboutsKnown, joinedTo, admittedAt)
                : new Target(reference, operation, next, null, whereaboutsKnown, joinedTo, admittedAt);
    }

    private Target pursued() {
        if (!state.isPursued()) {
            throw Refusal.conflict("The pursuit of {reference} has ended: it is {state}.", reference, state);
        }
        return this;
    }

    private Target from(Set<TargetState> allowed) {
        pursued();
        if (!allowed.contains(stands())) {
            throw Refusal.conflict("Target {reference} is {state}, which does not allow this.", reference, state);
        }
        return this;
    }
}
