package org.cordon.target;

import java.time.Instant;
import org.cordon.operation.Operation;
import org.cordon.participation.CountryDates;
import org.springframework.stereotype.Component;

/** Until when a country answers about a target, and changes what it answered. */
@Component
final class ConfirmationDeadlines {

    private final CountryDates dates;

    ConfirmationDeadlines(CountryDates dates) {
        this.dates = dates;
    }

    /**
     * The deadline of what is asked at a time: that of the confirmation; for what comes later the start of the operational phase, then its end,
     * then that time itself.
     *
     * @return null if all of it was history when the operation was entered, so that nothing waits
     */
    Instant ofAsked(Operation operation, String country, Instant time) {
        return operation.awaited(operation.operationEnd()) == null ? null : dates.timeToConfirm(operation, country, time);
    }

    /** The same for what was answered at a time: an answer in the last moment was given in time. */
    Instant ofAnswered(Operation operation, String country, Instant time) {
        return ofAsked(operation, country, time.minusNanos(1));
    }
}
