package org.cordon.roundup.pursuit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.springframework.stereotype.Component;

/** Until when the pursuit of a target waits for the confirmations of its countries. */
@Component
public class ConfirmationWait {

    /** A day after the operation has begun, nobody waits for confirmations any longer. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final Targets targets;
    private final Operations operations;

    ConfirmationWait(Targets targets, Operations operations) {
        this.targets = targets;
        this.operations = operations;
    }

    /** The targets of an operation that wait, by reference. */
    public List<String> waiting(String operation) {
        return targets.in(operation, TargetState.AWAITING_CONFIRMATION);
    }

    /** Until when a target waits that has done so since a time, or empty if that had passed when its operation was entered. */
    public Optional<Instant> until(String target, Instant since) {
        return targets.find(target).flatMap(found -> operations.find(found.operation())).map(operation -> until(operation, since));
    }

    /**
     * Until when a target waits that has done so since a time, or null if that had passed when its operation was entered. For a target that
     * comes later than the operation began, its end is what nobody waits beyond.
     */
    static Instant until(Operation operation, Instant since) {
        var planned = operation.operationStart().plus(GRACE);
        return operation.awaited(operation.enteredAfterwards() ? planned
                : Stream.of(planned, operation.operationEnd()).filter(since::isBefore).findFirst().orElse(since));
    }
}
