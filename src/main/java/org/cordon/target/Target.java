package org.cordon.target;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.cordon.shared.Refusal;

/**
 * One person sought in one operation, however many countries nominated him. It owns its state: every move is asked of it, and one that
 * its state does not allow is refused as a conflict that names target and state.
 *
 * @param reference        the reference of its first nomination
 * @param whereaboutsKnown whether a positive location stands, also while the person is under arrest: to what a release falls back
 * @param joinedTo         the target that goes on for this one, or null
 */
public record Target(String reference, String operation, TargetState state, boolean whereaboutsKnown, String joinedTo, Instant admittedAt) {

    private static final Set<TargetState> FREE =
            EnumSet.of(TargetState.AWAITING_CONFIRMATION, TargetState.AT_LARGE, TargetState.LOCATED);
    private static final Set<TargetState> HELD = EnumSet.of(TargetState.ARRESTED, TargetState.EXTRADITION);

    static Target admitted(String reference, String operation, Instant at) {
        return new Target(reference, operation, TargetState.AWAITING_CONFIRMATION, false, null, at);
    }

    Target confirmationSettled() {
        return from(EnumSet.of(TargetState.AWAITING_CONFIRMATION)).in(TargetState.AT_LARGE);
    }

    Target located() {
        pursued();
        var known = new Target(reference, operation, state, true, joinedTo, admittedAt);
        return FREE.contains(state) ? known.in(TargetState.LOCATED) : known;
    }

    Target locationLapsed() {
        var unknown = new Target(reference, operation, state, false, joinedTo, admittedAt);
        return state == TargetState.LOCATED ? unknown.in(TargetState.AT_LARGE) : unknown;
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
        return from(EnumSet.of(TargetState.ARRESTED)).in(TargetState.EXTRADITION);
    }

    Target released() {
        return from(EnumSet.of(TargetState.IDENTITY_PENDING, TargetState.ARRESTED, TargetState.EXTRADITION)).free();
    }

    /** Nobody says any more that he was arrested. */
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
        return from(FREE).in(TargetState.IN_CUSTODY);
    }

    /** Sought again, after it had been withdrawn or joined to another target. */
    Target resumed() {
        if (state != TargetState.WITHDRAWN && state != TargetState.JOINED) {
            throw Refusal.conflict("Target {reference} is {state}, which does not allow this.", reference, state);
        }
        return new Target(reference, operation, TargetState.AWAITING_CONFIRMATION, whereaboutsKnown, null, admittedAt);
    }

    Target retentionEnded() {
        return pursued().in(TargetState.RETENTION_ENDED);
    }

    Target joined(Target other) {
        pursued();
        return new Target(reference, operation, TargetState.JOINED, whereaboutsKnown, other.reference, admittedAt);
    }

    private Target free() {
        return in(whereaboutsKnown ? TargetState.LOCATED : TargetState.AT_LARGE);
    }

    private Target in(TargetState next) {
        return new Target(reference, operation, next, whereaboutsKnown, joinedTo, admittedAt);
    }

    private Target pursued() {
        if (!state.isPursued()) {
            throw Refusal.conflict("The pursuit of {reference} has ended: it is {state}.", reference, state);
        }
        return this;
    }

    private Target from(Set<TargetState> allowed) {
        pursued();
        if (!allowed.contains(state)) {
            throw Refusal.conflict("Target {reference} is {state}, which does not allow this.", reference, state);
        }
        return this;
    }
}
