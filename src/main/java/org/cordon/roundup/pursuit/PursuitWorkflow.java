package org.cordon.roundup.pursuit;

import java.time.Instant;
import java.util.Collection;

/**
 * Tells the process {@code target-pursuit} what became of a target. Each method is called in the transaction of the fact, with
 * the target's own reference (never an alias), and moves the one token of that target.
 */
public interface PursuitWorkflow {

    /**
     * Starts the pursuit of an admitted target.
     *
     * @param awaitDeadline when the pursuit stops waiting for confirmations, or null if that time has passed
     * @param retentionEnd  when the file must be given up
     */
    void nominationAccepted(String operation, String target, Instant awaitDeadline, Instant retentionEnd);

    void confirmationSettled(String target);

    void positivelyLocated(String target);

    void locationLapsed(String target);

    void arrestReported(String target);

    void identityConfirmed(String target);

    void identityDenied(String target, boolean previouslyLocated);

    void extraditionRequested(String target);

    void personReleased(String target, boolean previouslyLocated);

    void arrestWithdrawn(String target, boolean previouslyLocated);

    void personSurrendered(String target);

    void personReturnedOtherwise(String target);

    void targetWithdrawn(String target);

    void personDeceased(String target);

    void personInCustody(String target);

    /**
     * Compliance suspended the target: its token rests, and so does what waits for countries about it.
     *
     * @param alsoKnownAs the references under which other processes may know it, its own among them
     */
    void targetSuspended(String target, Collection<String> alsoKnownAs);

    /** The pursuit of a suspended target has ended. */
    void endedWhileSuspended(String target);

    /**
     * The suspension was lifted. The pursuit begins anew, and keeps the end of its retention; whoever calls this brings it to where the
     * target stands.
     *
     * @param awaitDeadline when it stops waiting for confirmations, or null if that time has passed
     */
    void suspensionLifted(String operation, String target, Collection<String> alsoKnownAs, Instant awaitDeadline);
}
