package org.cordon.roundup.pursuit;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.pursuit.process.PursuitWorkflow;
import org.springframework.stereotype.Component;

/** Begins the pursuit of a target, when it is admitted and when it goes on after it had ended. */
@Component
public final class Pursuits {

    /** How long an end is kept from its record on: targets were arrested seven years after the operation that listed them. */
    private static final Period RETENTION = Period.ofYears(10);

    private final PursuitWorkflow workflow;
    private final Targets targets;
    private final Answers answers;
    private final TargetService targetService;
    private final Operations operations;
    private final Clock clock;

    Pursuits(PursuitWorkflow workflow, Targets targets, Answers answers, TargetService targetService, Operations operations,
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

    /** A target that was withdrawn, or joined to another, is pursued again: from where its confirmations and its locations leave it. */
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

    /** A suspension was lifted: the pursuit goes on from where the target stands. */
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

    /** A target about which all those asked have answered waits for nobody. */
    public void settle(String target) {
        if (answers.areAllGiven(target)) {
            targetService.confirmationSettled(target);
        }
    }
}
