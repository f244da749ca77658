package org.cordon.roundup.participation.dates;

import java.time.Clock;
import java.time.Instant;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.dates.DateMove;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.operation.dates.OperationDates;
import org.cordon.roundup.participation.Participations;
import org.springframework.stereotype.Component;

/**
 * Writes dates that were moved. When a date moves for all, a country with a later date of its own keeps that later date. For every other
 * country the new date holds.
 */
@Component
class NewDates {

    private final Participations participations;
    private final OwnDates ownDates;
    private final CountryDates countryDates;
    private final OperationDates operationDates;
    private final Clock clock;

    NewDates(Participations participations, OwnDates ownDates, CountryDates countryDates, OperationDates operationDates, Clock clock) {
        this.participations = participations;
        this.ownDates = ownDates;
        this.countryDates = countryDates;
        this.operationDates = operationDates;
        this.clock = clock;
    }

    void moveForAll(Operation operation, DateMove move) {
        var moved = operationDates.move(operation, move.dates());
        if (move.dates().containsKey(OperationDate.INVITATION_DEADLINE)) {
            participations.moveAnswerDeadline(operation.reference(), operation.invitationDeadline(), moved.invitationDeadline());
        }
        move.dates().keySet().forEach(date -> ownDates.dropUntil(operation.reference(), date, moved.at(date)));
    }

    void moveForOne(Operation operation, DateMove move) {
        var participation = participations.lock(participations.of(operation.reference(), move.country()).orElseThrow().reference());
        move.dates().forEach((date, given) -> {
            var to = effective(given);
            var from = countryDates.at(operation, participation, date);
            if (to.equals(from)) {
                return;
            }
            if (date == OperationDate.INVITATION_DEADLINE) {
                participations.save(participation.extended(to));
            } else {
                ownDates.set(operation.reference(), move.country(), date, to);
            }
            operationDates.record(operation, date, from, to, move.country(), participation.reference());
        });
    }

    private Instant effective(Instant date) {
        return date.isBefore(clock.instant()) ? clock.instant() : date;
    }
}
