package org.cordon.roundup.confirmation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.participation.dates.CountryDates;
import org.springframework.stereotype.Component;

/** Works out until when a country can answer about a target, and until when it can change an answer. */
@Component
public final class ConfirmationDeadlines {

    private final CountryDates dates;

    ConfirmationDeadlines(CountryDates dates) {
        this.dates = dates;
    }

    /**
     * Returns the deadline of a confirmation asked for at a time. It is the deadline of the confirmation, or for later questions the start
     * of the operational phase, then its end, then that time itself.
     *
     * @return null if all of it was history when the operation was entered, so that the system waits for no answer
     */
    public Instant ofAsked(Operation operation, String country, Instant time) {
        return operation.awaited(operation.operationEnd()) == null ? null : dates.timeToConfirm(operation, country, time);
    }

    /** Returns until when an answer given at a time can be changed. The nanosecond less keeps an answer at the very deadline in time. */
    Instant ofAnswered(Operation operation, String country, Instant time) {
        return ofAsked(operation, country, time.minusNanos(1));
    }

    /**
     * Returns until when each confirmation of an operation can be changed. Unanswered ones are left out; the map is empty for an operation
     * entered as history.
     */
    Map<Confirmation, Instant> ofAnswered(Operation operation, List<Confirmation> given) {
        var own = dates.ownConfirmationDeadlines(operation);
        return operation.awaited(operation.operationEnd()) == null ? Map.of()
                : given.stream().filter(Confirmation::isGiven)
                        .collect(Collectors.toMap(Function.identity(), confirmation -> CountryDates.timeToConfirm(operation,
                                own.getOrDefault(confirmation.country(), operation.confirmationDeadline()),
                                confirmation.answeredAt().minusNanos(1))));
    }
}
