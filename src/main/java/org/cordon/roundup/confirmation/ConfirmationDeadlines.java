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
     * Returns the deadline of a confirmation that was asked for at the given time. The first of these dates that lies after the given time
     * counts: the country's confirmation deadline, the start, the end of the operational phase. If all three have passed by then, the
     * deadline is the given time itself.
     *
     * @return null if the operational phase had ended when the operation was entered, so that no answer is awaited
     */
    public Instant ofAsked(Operation operation, String country, Instant time) {
        return operation.awaited(operation.operationEnd()) == null ? null : dates.timeToConfirm(operation, country, time);
    }

    /**
     * Returns the time until which an answer can be changed, if the country gave the answer at the given time. A nanosecond is subtracted,
     * so that an answer given exactly at a deadline has this deadline and not the next date.
     */
    Instant ofAnswered(Operation operation, String country, Instant time) {
        return ofAsked(operation, country, time.minusNanos(1));
    }

    /**
     * Returns the times until which the answers of an operation can be changed. Confirmations that are open, or recorded as not answered,
     * are left out. The map is empty for an operation entered as history.
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
