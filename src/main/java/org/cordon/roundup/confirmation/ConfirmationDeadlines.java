package org.cordon.roundup.confirmation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.participation.dates.CountryDates;
import org.springframework.stereotype.Component;

/** Until when a country answers about a target, and changes what it answered. */
@Component
public final class ConfirmationDeadlines {

    private final CountryDates dates;

    ConfirmationDeadlines(CountryDates dates) {
        this.dates = dates;
    }

    /**
     * The deadline of what is asked at a time: that of the confirmation; for what comes later the start of the operational phase, then its
     * end, then that time itself.
     *
     * @return null if all of it was history when the operation was entered, so that nothing waits
     */
    public Instant ofAsked(Operation operation, String country, Instant time) {
        return operation.awaited(operation.operationEnd()) == null ? null : dates.timeToConfirm(operation, country, time);
    }

    /** Until when an answer is changed that was given at a time: an answer in the last moment was given in time. */
    Instant ofAnswered(Operation operation, String country, Instant time) {
        return ofAsked(operation, country, time.minusNanos(1));
    }

    /**
     * Until when each of many confirmations of an operation is changed; those that nobody has answered, and those that nothing waits for,
     * have none.
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
