package org.cordon.roundup.pursuit;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.pursuit.process.PursuitWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a target from state to state, as confirmations, leads, locations and arrests come in. The process of the pursuit moves in the
 * transaction of the fact. The process of a suspended target rests, and is told only that the pursuit has ended.
 *
 * <p>Each move locks the target's row and accepts the reference of any nomination joined to the target. A move throws a {@link Refusal}
 * (conflict) if the state does not allow the move. The service that reports the fact writes the fact to the ledger; a move writes nothing
 * there.
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

    /**
     * Returns the target behind a reference, and locks its row until the transaction ends. Every transaction locks the target before its
     * leads and arrests.
     */
    public Target lock(String reference) {
        return locked(reference);
    }

    /**
     * Ends the wait for confirmations, because no country is asked any more. The method does nothing if a location or an arrest has ended
     * the wait before.
     */
    public void confirmationSettled(String reference) {
        var target = locked(reference);
        if (target.state() == TargetState.AWAITING_CONFIRMATION) {
            targets.save(target.confirmationSettled());
            pursuit.confirmationSettled(target.reference());
        }
    }

    /**
     * Marks the person as positively located. If the person is already located or under arrest, the location is kept and the state stays.
     */
    public void located(String reference) {
        move(reference, Target::located, (before, after) -> {
            if (before.stands() != after.stands()) {
                pursuit.positivelyLocated(after.reference());
            }
        });
    }

    /** Marks that no positive location stands any more. While the person is under arrest, only the state after a release changes. */
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

    /**
     * Takes the target back to its state before the arrest. The person arrested is another person, or no country confirmed the identity in
     * time.
     */
    public void identityDenied(String reference) {
        move(reference, Target::identityDenied, (before, after) -> pursuit.identityDenied(after.reference(), after.whereaboutsKnown()));
    }

    public void extraditionRequested(String reference) {
        move(reference, Target::extraditionRequested, (before, after) -> pursuit.extraditionRequested(after.reference()));
    }

    /** Marks the person as free again: released, escaped, or extradition refused. */
    public void released(String reference) {
        move(reference, Target::released, (before, after) -> {
            if (before.stands() == TargetState.IDENTITY_PENDING) {
                pursuit.identityDenied(after.reference(), after.whereaboutsKnown());
            } else {
                pursuit.personReleased(after.reference(), after.whereaboutsKnown());
            }
        });
    }

    /** Takes the target back to its state before an arrest that was reported by mistake. */
    public void arrestWithdrawn(String reference) {
        move(reference, Target::arrestWithdrawn, (before, after) -> pursuit.arrestWithdrawn(after.reference(), after.whereaboutsKnown()));
    }

    public void surrendered(String reference) {
        move(reference, Target::surrendered, (before, after) -> pursuit.personSurrendered(after.reference()));
    }

    public void returnedOtherwise(String reference) {
        move(reference, Target::returnedOtherwise, (before, after) -> pursuit.personReturnedOtherwise(after.reference()));
    }

    /**
     * Ends the pursuit, because no country wants the person any more. {@link Withdrawals} handles the case that only one of several
     * countries withdraws.
     */
    public void withdrawn(String reference) {
        move(reference, Target::withdrawn, (before, after) -> pursuit.targetWithdrawn(after.reference()));
    }

    public void deceased(String reference) {
        move(reference, Target::deceased, (before, after) -> pursuit.personDeceased(after.reference()));
    }

    /** Ends the pursuit, because the person sits in custody for another matter. */
    public void heldElsewhere(String reference) {
        move(reference, Target::heldElsewhere, (before, after) -> pursuit.personInCustody(after.reference()));
    }

    /** Joins a target to another target of the same person. The other target goes on for both. */
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

    /** Records that the process has stopped waiting for confirmations by itself. */
    public void confirmationOverdue(String reference) {
        targets.save(locked(reference).confirmationSettled());
    }

    /** Records that the process has ended by itself, because the file may not be kept any longer. */
    public void retentionEnded(String reference) {
        targets.save(locked(reference).retentionEnded());
    }

    /**
     * Suspends the target for compliance. The pursuit rests, and so do all other processes about the target that wait for countries.
     *
     * @param alsoKnownAs all references under which other processes may know the target, including the target's own reference
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
