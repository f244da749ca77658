package org.cordon.roundup.pursuit;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.pursuit.process.PursuitWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a target from state to state, as confirmations, leads, locations and arrests come in, and its pursuit with it, in the transaction
 * of the fact; while a target is suspended its pursuit rests, and is only told of its end. Each move locks the target's row, takes the
 * reference of any nomination joined to the target, and throws a {@link Refusal} (conflict) if the state does not allow it. Whoever reports
 * the fact writes it to the ledger; a move writes nothing there.
 */
@Service
@Transactional
public class TargetService {

    private final Targets targets;
    private final PursuitWorkflow pursuit;

    TargetService(Targets targets, PursuitWorkflow pursuit) {
        this.targets = targets;
        this.pursuit = pursuit;
    }

    /** The target behind a reference, its row locked until the transaction ends. Locks on leads and arrests come after this one. */
    public Target lock(String reference) {
        return locked(reference);
    }

    /** Nobody is asked any more about this target. Does nothing once a location or an arrest has overtaken the confirmation. */
    public void confirmationSettled(String reference) {
        var target = locked(reference);
        if (target.state() == TargetState.AWAITING_CONFIRMATION) {
            targets.save(target.confirmationSettled());
            pursuit.confirmationSettled(target.reference());
        }
    }

    /**
     * The person is positively located. A further location of a located person, or of one under arrest, is remembered and moves nothing.
     */
    public void located(String reference) {
        move(reference, Target::located, (before, after) -> {
            if (before.stands() != after.stands()) {
                pursuit.positivelyLocated(after.reference());
            }
        });
    }

    /** No positive location stands any more. While the person is under arrest this only changes to what a release falls back. */
    public void locationLapsed(String reference) {
        move(reference, Target::locationLapsed, (before, after) -> {
            if (before.stands() != after.stands()) {
                pursuit.locationLapsed(after.reference());
            }
        });
    }

    public void arrestReported(String reference) {
        move(reference, Target::arrestReported, (before, after) -> pursuit.arrestReported(after.reference()));
    }

    public void identityConfirmed(String reference) {
        move(reference, Target::identityConfirmed, (before, after) -> pursuit.identityConfirmed(after.reference()));
    }

    /** The person arrested is not the one sought, or nobody ever said that he is: the target falls back to where he was before. */
    public void identityDenied(String reference) {
        move(reference, Target::identityDenied, (before, after) -> pursuit.identityDenied(after.reference(), after.whereaboutsKnown()));
    }

    public void extraditionRequested(String reference) {
        move(reference, Target::extraditionRequested, (before, after) -> pursuit.extraditionRequested(after.reference()));
    }

    /** The person is free again: released, escaped, or extradition refused. */
    public void released(String reference) {
        move(reference, Target::released, (before, after) -> {
            if (before.stands() == TargetState.IDENTITY_PENDING) {
                pursuit.identityDenied(after.reference(), after.whereaboutsKnown());
            } else {
                pursuit.personReleased(after.reference(), after.whereaboutsKnown());
            }
        });
    }

    /** The arrest was reported by mistake: the target falls back to where he was before. */
    public void arrestWithdrawn(String reference) {
        move(reference, Target::arrestWithdrawn, (before, after) -> pursuit.arrestWithdrawn(after.reference(), after.whereaboutsKnown()));
    }

    public void surrendered(String reference) {
        move(reference, Target::surrendered, (before, after) -> pursuit.personSurrendered(after.reference()));
    }

    public void returnedOtherwise(String reference) {
        move(reference, Target::returnedOtherwise, (before, after) -> pursuit.personReturnedOtherwise(after.reference()));
    }

    /** No country wants the person any more. One country of several withdraws by {@link Withdrawals}. */
    public void withdrawn(String reference) {
        move(reference, Target::withdrawn, (before, after) -> pursuit.targetWithdrawn(after.reference()));
    }

    public void deceased(String reference) {
        move(reference, Target::deceased, (before, after) -> pursuit.personDeceased(after.reference()));
    }

    /** The person sits in custody for another matter. */
    public void heldElsewhere(String reference) {
        move(reference, Target::heldElsewhere, (before, after) -> pursuit.personInCustody(after.reference()));
    }

    /** The target turned out to be the same person as another one, which goes on for both. */
    public void joined(String reference, String other) {
        var target = locked(reference);
        var remaining = locked(other);
        if (target.state() != TargetState.AWAITING_CONFIRMATION && target.state() != TargetState.AT_LARGE) {
            throw Refusal.conflict("Target {reference} is {state}; join the other one to it.", reference, target.state());
        }
        if (!remaining.state().isPursued()) {
            throw Refusal.conflict("The pursuit of {other} has ended: it is {state}.", other, remaining.state());
        }
        remaining.requireNotSuspended();
        targets.save(target.joined(remaining));
        pursuit.targetWithdrawn(target.reference());
    }

    /** The pursuit itself went on without waiting for confirmations any longer. */
    public void confirmationOverdue(String reference) {
        targets.save(locked(reference).confirmationSettled());
    }

    /** The pursuit itself ended, at the end of the time that the file may be kept. */
    public void retentionEnded(String reference) {
        targets.save(locked(reference).retentionEnded());
    }

    /**
     * Compliance suspends the target: its pursuit rests, and whatever waits for countries about it.
     *
     * @param alsoKnownAs the references under which others may know it, its own among them
     */
    public Target suspended(String reference, Collection<String> alsoKnownAs) {
        var target = locked(reference).suspended();
        targets.save(target);
        pursuit.targetSuspended(target.reference(), alsoKnownAs);
        return target;
    }

    private void move(String reference, UnaryOperator<Target> change, BiConsumer<Target, Target> tell) {
        var before = locked(reference);
        var after = change.apply(before);
        targets.save(after);
        if (!before.isSuspended()) {
            tell.accept(before, after);
        } else if (!after.isSuspended()) {
            pursuit.endedWhileSuspended(after.reference());
        }
    }

    private Target locked(String reference) {
        return targets.lock(reference).orElseThrow(() -> Refusal.notFound("There is no target {reference}.", reference));
    }
}
