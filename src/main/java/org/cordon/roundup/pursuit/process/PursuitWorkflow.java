package org.cordon.roundup.pursuit.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.cordon.kernel.shared.process.ProcessVariable.Value;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.kernel.shared.process.Processes.Instance;
import org.cordon.roundup.pursuit.process.TargetPursuitProcess.Messages;
import org.cordon.roundup.pursuit.process.TargetPursuitProcess.Variables;
import org.springframework.stereotype.Component;

/** Moves the token of {@code target-pursuit} in the transaction of the fact. Finds the process by the reference of the target. */
@Component
public final class PursuitWorkflow {

    private final Processes processes;

    PursuitWorkflow(Processes processes) {
        this.processes = processes;
    }

    /**
     * Starts the pursuit of an admitted target.
     *
     * @param awaitDeadline the time at which the pursuit stops waiting for confirmations, or null if it passed before the operation was
     * entered
     * @param retentionEnd  the time at which the file must be given up
     */
    public void nominationAccepted(String operation, String target, Instant awaitDeadline, Instant retentionEnd) {
        begin(Variables.OPERATION_REFERENCE.is(operation), target, awaitDeadline, Variables.RETENTION_END.is(retentionEnd.toString()));
    }

    public void confirmationSettled(String target) {
        processes.move(Messages.CONFIRMATION_SETTLED, target);
    }

    public void positivelyLocated(String target) {
        processes.move(Messages.POSITIVELY_LOCATED, target);
    }

    public void locationLapsed(String target) {
        processes.move(Messages.LOCATION_LAPSED, target);
    }

    public void arrestReported(String target) {
        processes.move(Messages.ARREST_REPORTED, target);
    }

    public void identityConfirmed(String target) {
        processes.move(Messages.IDENTITY_CONFIRMED, target);
    }

    public void identityDenied(String target, boolean previouslyLocated) {
        processes.move(Messages.IDENTITY_DENIED, target, Variables.PREVIOUSLY_LOCATED.is(previouslyLocated));
    }

    public void extraditionRequested(String target) {
        processes.move(Messages.EXTRADITION_REQUESTED, target);
    }

    public void personReleased(String target, boolean previouslyLocated) {
        processes.move(Messages.PERSON_RELEASED, target, Variables.PREVIOUSLY_LOCATED.is(previouslyLocated));
    }

    public void arrestWithdrawn(String target, boolean previouslyLocated) {
        processes.move(Messages.ARREST_WITHDRAWN, target, Variables.PREVIOUSLY_LOCATED.is(previouslyLocated));
    }

    public void personSurrendered(String target) {
        processes.move(Messages.PERSON_SURRENDERED, target);
    }

    public void personReturnedOtherwise(String target) {
        processes.move(Messages.PERSON_RETURNED_OTHERWISE, target);
    }

    public void targetWithdrawn(String target) {
        processes.move(Messages.TARGET_WITHDRAWN, target);
    }

    public void personDeceased(String target) {
        processes.move(Messages.PERSON_DECEASED, target);
    }

    public void personInCustody(String target) {
        processes.move(Messages.PERSON_IN_CUSTODY, target);
    }

    /**
     * Suspends the process of a target for compliance. The token of the process rests, and so do all other processes about the target that
     * wait for countries.
     *
     * @param alsoKnownAs all references under which other processes may know the target, including the target's own reference
     */
    public void targetSuspended(String target, Collection<String> alsoKnownAs) {
        if (!canRest(target)) {
            beginAnew(target);
        }
        tellAll(alsoKnownAs, Messages.TARGET_SUSPENDED);
    }

    /** Ends the process of a target whose pursuit has ended while it was suspended. */
    public void endedWhileSuspended(String target) {
        processes.move(Messages.ENDED_WHILE_SUSPENDED, target);
    }

    /**
     * Begins the process anew after a suspension was lifted, and keeps the old end of the retention. The caller then moves the process to
     * the state of the target.
     *
     * @param awaitDeadline the time at which the pursuit stops waiting for confirmations, or null if it passed before the operation was
     * entered
     */
    public void suspensionLifted(String operation, String target, Collection<String> alsoKnownAs, Instant awaitDeadline) {
        var retentionEnd = pursuit(target).value(Variables.RETENTION_END);
        tellAll(alsoKnownAs, Messages.SUSPENSION_LIFTED);
        begin(Variables.OPERATION_REFERENCE.is(operation), target, awaitDeadline, retentionEnd);
    }

    /** Whether the pursuit can rest. A pursuit that began under an older model cannot rest, because that model had no suspensions. */
    private boolean canRest(String target) {
        return pursuit(target).waitsFor(Messages.TARGET_SUSPENDED);
    }

    private void beginAnew(String target) {
        var old = pursuit(target);
        var operation = old.value(Variables.OPERATION_REFERENCE);
        var retentionEnd = old.value(Variables.RETENTION_END);
        old.end("Goes on under the present model");
        begin(operation, target, null, retentionEnd);
    }

    private Instance pursuit(String target) {
        return processes.open(TargetPursuitProcess.KEY, target).stream().findFirst().orElseThrow();
    }

    private void begin(Value operation, String target, Instant awaitDeadline, Value retentionEnd) {
        processes.start(TargetPursuitProcess.KEY, target, operation, Variables.TARGET_REFERENCE.is(target),
                Variables.AWAIT_DEADLINE.is(Objects.toString(awaitDeadline, null)), retentionEnd);
    }

    /** Sends a message to every process about the target. */
    private void tellAll(Collection<String> references, String message) {
        references.forEach(reference -> processes.tell(message, Variables.TARGET_REFERENCE.is(reference)));
    }
}
