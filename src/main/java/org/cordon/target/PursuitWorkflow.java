package org.cordon.target;

import java.time.Instant;

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
}
