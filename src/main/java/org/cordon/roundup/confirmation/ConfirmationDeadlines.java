package org.cordon.roundup.confirmation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.participation.dates.CountryDates;
import org.springframework.stereotype.Component;

/** Works out the time until which a country can answer about a target, and the time until which it can change an answer. */
@Component
public final class ConfirmationDeadlines {

    private final CountryDates dates;

    ConfirmationDeadlines(CountryDates dates) {
        this.dates = dates;
    }

    /**
     * Returns the deadline of a confirmation that was asked for at a time. It is the country's confirmation deadline. If that has passed by
     * then, it is the start of the operational phase, or else its end, or else the given time itself.
     *
     * @return null if the operational phase had ended when the operation was entered, so that no answer is awaited
     */
    public Instant ofAsked(Operation operation, String country, Instant time) {
        return operation.awaited(operation.operationEnd()) == null ? null : dates.timeToConfirm(operation, country, time);
    }

    /**
     * Returns the time until which an answer given at a time can be changed. A nanosecond is subtracted, so that an answer given exactly at
     * the deadline can still be changed until that deadline.
     */
    Instant ofAnswered(Operation operation, String country, Instant time) {
        return ofAsked(operation, country, time.minusNanos(1));
    }

    /**
     * Returns the times until which the answers of an operation can be changed. Open confirmations and those recorded as not answered are
     * left out. The map is empty for an operation entered as history.
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
