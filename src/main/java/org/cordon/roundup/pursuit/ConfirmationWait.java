package org.cordon.roundup.pursuit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.springframework.stereotype.Component;

/** The time until which the pursuit of a target waits for the confirmations of its countries. */
@Component
public class ConfirmationWait {

    /** The time for which a pursuit still waits for confirmations after the operation has begun: one day. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final Targets targets;
    private final Operations operations;

    ConfirmationWait(Targets targets, Operations operations) {
        this.targets = targets;
        this.operations = operations;
    }

    /** Returns the targets of an operation that wait for confirmations, by reference. */
    public List<String> waiting(String operation) {
        return targets.in(operation, TargetState.AWAITING_CONFIRMATION);
    }

    /**
     * Returns the end of a target's wait that began at the given time. It is empty if that end had passed when the operation was entered.
     */
    public Optional<Instant> until(String target, Instant since) {
        return targets.find(target).flatMap(found -> operations.find(found.operation())).map(operation -> until(operation, since));
    }

    /**
     * Returns the end of a wait that began at the given time, or null if that end had passed when the operation was entered. A target that
     * is admitted after the operation has begun waits until the end of the operation at the latest.
     */
    static Instant until(Operation operation, Instant since) {
        var planned = operation.operationStart().plus(GRACE);
        return operation.awaited(operation.enteredAfterwards() ? planned
                : Stream.of(planned, operation.operationEnd()).filter(since::isBefore).findFirst().orElse(since));
    }
}
