package org.cordon.roundup.participation.dates;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.dates.DateMove;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.operation.dates.OperationDates;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.Participations;
import org.springframework.stereotype.Component;

/** Previews a move of dates: what it would do, and the reasons against it. */
@Component
class DateMovePreview {

    private final Participations participations;
    private final OwnDates ownDates;
    private final CountryDates countryDates;
    private final OperationDates operationDates;
    private final Clock clock;

    DateMovePreview(Participations participations, OwnDates ownDates, CountryDates countryDates, OperationDates operationDates,
            Clock clock) {
        this.participations = participations;
        this.ownDates = ownDates;
        this.countryDates = countryDates;
        this.operationDates = operationDates;
        this.clock = clock;
    }

    /** Returns the reasons against the move, by field; empty if there are none. */
    List<Reason> reasonsAgainst(Operation operation, DateMove move) {
        var check = new DateMoveCheck(operation, participations.in(operation.reference()), ownDates.in(operation.reference()),
                clock.instant());
        if (!move.isForAll()) {
            return check.forOne(move);
        }
        var reasons = operationDates.reasonsAgainst(operation, move.dates());
        return reasons.isEmpty() ? check.forAll(move, operationDates.after(operation, move.dates())) : reasons;
    }

    /** Returns the dates that would change, in their order. */
    List<DateMoves.Change> changes(Operation operation, DateMove move) {
        var changes = new ArrayList<DateMoves.Change>();
        if (move.isForAll()) {
            var after = operationDates.after(operation, move.dates());
            for (var date : OperationDate.values()) {
                if (!after.at(date).equals(operation.at(date))) {
                    changes.add(new DateMoves.Change(date.field(), operation.at(date), after.at(date), isNow(after.at(date)),
                            kept(operation, date, after.at(date))));
                }
            }
        } else {
            var participation = participations.of(operation.reference(), move.country()).orElseThrow();
            move.dates().forEach((date, given) -> {
                var from = countryDates.at(operation, participation, date);
                if (!from.equals(effective(given))) {
                    changes.add(new DateMoves.Change(date.field(), from, effective(given), isNow(given), List.of()));
                }
            });
        }
        return changes;
    }

    /** Returns the codes of the countries that would get a message. */
    List<String> told(Operation operation, DateMove move) {
        return participations.in(operation.reference()).stream()
                .filter(country -> move.isForAll() || country.country().equals(move.country()))
                .filter(country -> move.dates().entrySet().stream().anyMatch(date -> DateConcern.isConcerned(country, date.getKey())
                        && !(move.isForAll() && kept(operation, date.getKey(), effective(date.getValue())).contains(country.country()))))
                .map(Participation::country).toList();
    }

    /** Returns the countries that wait for this date and keep a later date of their own. */
    private List<String> kept(Operation operation, OperationDate date, Instant to) {
        return concerned(operation, date).stream()
                .filter(country -> !countryDates.at(operation, country, date).equals(operation.at(date))
                        && countryDates.at(operation, country, date).isAfter(to))
                .map(Participation::country).toList();
    }

    private List<Participation> concerned(Operation operation, OperationDate date) {
        return participations.in(operation.reference()).stream().filter(country -> DateConcern.isConcerned(country, date)).toList();
    }

    private boolean isNow(Instant date) {
        return !date.isAfter(clock.instant());
    }

    private Instant effective(Instant date) {
        return date.isBefore(clock.instant()) ? clock.instant() : date;
    }
}
