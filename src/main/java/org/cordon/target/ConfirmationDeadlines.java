package org.cordon.target;

import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cordon.operation.Operation;
import org.springframework.stereotype.Component;

/** Until when a country answers about a target, and changes what it answered. */
@Component
final class ConfirmationDeadlines {

    /**
     * The deadline of what is asked at a time: that of the confirmation; for what comes later the start of the operational phase, then its end,
     * then that time itself.
     *
     * @return null if all of it was history when the operation was entered, so that nothing waits
     */
    Instant ofAsked(Operation operation, Instant time) {
        return first(operation, time, time::isBefore);
    }

    /** The same for what was answered at a time: an answer in the last moment was given in time. */
    Instant ofAnswered(Operation operation, Instant time) {
        return first(operation, time, deadline -> !deadline.isBefore(time));
    }

    private static Instant first(Operation operation, Instant time, Predicate<Instant> serves) {
        if (operation.awaited(operation.operationEnd()) == null) {
            return null;
        }
        return Stream.of(operation.confirmationDeadline(), operation.operationStart(), operation.operationEnd())
                .filter(serves).findFirst().orElse(time);
    }
}
