package org.cordon.rooms.receipt;

import java.time.Instant;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.participation.dates.CountryDates;
import org.springframework.stereotype.Component;

/** Until when the caller can change what he did. */
@Component
class Changeable {

    private final CountryDates dates;
    private final CurrentCaller caller;

    Changeable(CountryDates dates, CurrentCaller caller) {
        this.dates = dates;
        this.caller = caller;
    }

    /** A confirmation: until the deadline of his own country, where he is of one. */
    Instant confirmationsUntil(Operation operation) {
        return caller.get().country().map(country -> dates.confirmationDeadline(operation, country))
                .orElse(operation.confirmationDeadline());
    }
}
