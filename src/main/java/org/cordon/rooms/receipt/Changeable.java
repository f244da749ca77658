package org.cordon.rooms.receipt;

import java.time.Instant;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.participation.dates.CountryDates;
import org.springframework.stereotype.Component;

/** Finds the time until which the caller can change an act. */
@Component
class Changeable {

    private final CountryDates dates;
    private final CurrentCaller caller;

    Changeable(CountryDates dates, CurrentCaller caller) {
        this.dates = dates;
        this.caller = caller;
    }

    /**
     * Returns the time until which confirmations can be changed: the deadline of the caller's country; for a caller without a country, the
     * deadline of the operation.
     */
    Instant confirmationsUntil(Operation operation) {
        return caller.get().country().map(country -> dates.confirmationDeadline(operation, country))
                .orElse(operation.confirmationDeadline());
    }
}
