package org.cordon.rooms.receipt;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.Participations;
import org.cordon.roundup.participation.dates.CountryDates;
import org.springframework.stereotype.Component;

/** Finds the time until which the caller can change an act. */
@Component
class Changeable {

    private final CountryDates dates;
    private final Participations participations;
    private final CurrentCaller caller;

    Changeable(CountryDates dates, Participations participations, CurrentCaller caller) {
        this.dates = dates;
        this.participations = participations;
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

    /**
     * Returns the time until which the caller's country can change its answer to the invitation. A country that accepted can decline until
     * its answer deadline, or until it has finished nominating. A country that declined can join until the operational phase ends.
     */
    Instant invitationUntil(Operation operation) {
        return caller.get().country().flatMap(country -> participations.of(operation.reference(), country))
                .filter(Participation::takesPart)
                .flatMap(taking -> Stream.of(taking.answerDeadline(), taking.nominationsFinishedAt()).filter(Objects::nonNull)
                        .min(Instant::compareTo))
                .orElse(operation.operationEnd());
    }
}
