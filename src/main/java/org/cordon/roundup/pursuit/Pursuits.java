package org.cordon.roundup.pursuit;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.pursuit.process.PursuitWorkflow;
import org.springframework.stereotype.Component;

/** Begins the pursuit of a target when the target is admitted, and again when an ended pursuit is resumed. */
@Component
public final class Pursuits {

    /**
     * The time for which the file may be kept from the beginning of a pursuit. Ten years are needed because some targets were arrested as
     * late as seven years after their operation.
     */
    private static final Period RETENTION = Period.ofYears(10);

    private final PursuitWorkflow workflow;
    private final Targets targets;
    private final CountryAnswers answers;
    private final TargetService targetService;
    private final Operations operations;
    private final Clock clock;

    Pursuits(PursuitWorkflow workflow, Targets targets, CountryAnswers answers, TargetService targetService, Operations operations,
            Clock clock) {
        this.workflow = workflow;
        this.targets = targets;
        this.answers = answers;
        this.targetService = targetService;
        this.operations = operations;
        this.clock = clock;
    }

    /** Begins the pursuit of a target that awaits confirmation. */
    public void begin(Operation operation, String target) {
        workflow.nominationAccepted(operation.reference(), target, ConfirmationWait.until(operation, clock.instant()),
                clock.instant().atZone(ZoneOffset.UTC).plus(RETENTION).toInstant());
    }

    /**
     * Resumes the pursuit of a target that was withdrawn, or joined to another one. The confirmations and the locations of the target
     * decide in which state the pursuit goes on.
     */
    public void resume(String reference) {
        var target = targets.lock(reference).orElseThrow().resumed();
        targets.save(target);
        begin(operations.find(target.operation()).orElseThrow(), target.reference());
        if (target.whereaboutsKnown()) {
            targetService.located(target.reference());
        } else {
            settle(target.reference());
        }
    }

    /** Goes on with a pursuit from the state of the target, after a suspension was lifted. */
    public void goOn(Target target, Collection<String> alsoKnownAs) {
        var reference = target.reference();
        workflow.suspensionLifted(target.operation(), reference, alsoKnownAs,
                ConfirmationWait.until(operations.find(target.operation()).orElseThrow(), clock.instant()));
        switch (target.state()) {
            case AWAITING_CONFIRMATION -> settle(reference);
            case AT_LARGE -> workflow.confirmationSettled(reference);
            case LOCATED -> workflow.positivelyLocated(reference);
            case IDENTITY_PENDING, ARRESTED, EXTRADITION -> held(reference, target.state());
            default -> throw new IllegalStateException("The pursuit of " + reference + " cannot go on from " + target.state());
        }
    }

    private void held(String reference, TargetState state) {
        workflow.arrestReported(reference);
        if (state != TargetState.IDENTITY_PENDING) {
            workflow.identityConfirmed(reference);
        }
        if (state == TargetState.EXTRADITION) {
            workflow.extraditionRequested(reference);
        }
    }

    /** Ends the wait for confirmations once all countries that were asked about the target have answered. */
    public void settle(String target) {
        if (answers.areAllGiven(target)) {
            targetService.confirmationSettled(target);
        }
    }
}
