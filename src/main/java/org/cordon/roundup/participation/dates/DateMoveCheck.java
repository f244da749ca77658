package org.cordon.roundup.participation.dates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.operation.dates.DateMove;
import org.cordon.roundup.operation.dates.DateReasons;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.participation.Participation;

/**
 * Finds those reasons against a move of dates that depend on the countries. For example, nobody waits for a date any longer, or the dates
 * of a country would get out of order. A new date in the past counts as now.
 */
final class DateMoveCheck {

    private final Operation operation;
    private final List<Participation> countries;
    private final Map<String, Map<OperationDate, Instant>> own;
    private final Instant now;
    private final List<Reason> reasons = new ArrayList<>();

    DateMoveCheck(Operation operation, List<Participation> countries, Map<String, Map<OperationDate, Instant>> own, Instant now) {
        this.operation = operation;
        this.countries = countries;
        this.own = own;
        this.now = now;
    }

    /**
     * Returns the reasons against moving dates for all countries.
     *
     * @param after the operation with its dates moved
     */
    List<Reason> forAll(DateMove move, Operation after) {
        move.dates().keySet().stream().filter(date -> !isAwaited(date))
                .forEach(date -> reasons.add(DateReasons.nobodyWaits(date)));
        checkKept(move, OperationDate.INVITATION_DEADLINE, OperationDate.NOMINATION_DEADLINE, after,
                country -> country.isAwaited(operation));
        checkKept(move, OperationDate.NOMINATION_DEADLINE, OperationDate.CONFIRMATION_DEADLINE, after,
                country -> DateConcern.isConcerned(country, OperationDate.NOMINATION_DEADLINE));
        checkKept(move, OperationDate.CONFIRMATION_DEADLINE, OperationDate.OPERATION_START, after,
                country -> DateConcern.isConcerned(country, OperationDate.CONFIRMATION_DEADLINE)
                        && operation.phase().compareTo(Phase.OPERATIONAL) < 0);
        return reasons;
    }

    /**
     * Whether a date lies ahead, or a country still waits for the date. Before the confirmation phase, the screening waits for the
     * confirmation deadline too, because the screening ends at that time.
     */
    boolean isAwaited(OperationDate date) {
        return !date.isOfACountry() || operation.enteredAfterwards() || operation.at(date).isAfter(now)
                || date == OperationDate.CONFIRMATION_DEADLINE && operation.phase().compareTo(Phase.CONFIRMATION) < 0
                || countries.stream().anyMatch(country -> DateConcern.isConcerned(country, date));
    }

    /**
     * Adds one reason if a date comes too early for countries that keep a later date of their own. The reason names all these countries.
     */
    private void checkKept(DateMove move, OperationDate kept, OperationDate next, Operation after, Predicate<Participation> waits) {
        if (!move.dates().containsKey(next)) {
            return;
        }
        var early = new TreeMap<String, Instant>();
        for (var country : countries) {
            var until = kept(country, kept, move, after);
            if (waits.test(country) && until != null && until.isAfter(now) && !next(country, next, after).isAfter(until)) {
                early.put(country.country(), until);
            }
        }
        if (early.size() == 1) {
            reasons.add(DateReasons.tooEarlyFor(next, early.firstKey(), kept, early.firstEntry().getValue()));
        } else if (!early.isEmpty()) {
            reasons.add(DateReasons.tooEarlyForSeveral(next, List.copyOf(early.keySet()), kept, Collections.max(early.values())));
        }
    }

    /**
     * Returns a country's own date after the move, or null if the country has none then. An answer deadline that equals the operation's
     * deadline moves along. Any other own date is dropped once the moved date reaches it.
     */
    private Instant kept(Participation country, OperationDate date, DateMove move, Operation after) {
        var isMoved = move.dates().containsKey(date);
        if (date == OperationDate.INVITATION_DEADLINE) {
            return isMoved && country.answerDeadline().equals(operation.invitationDeadline()) ? after.invitationDeadline()
                    : country.answerDeadline();
        }
        var until = own.getOrDefault(country.country(), Map.of()).get(date);
        return until != null && isMoved && !until.isAfter(after.at(date)) ? null : until;
    }

    /**
     * Returns the date that follows the kept date: the date of the operation, or the country's own nomination deadline if that is later.
     */
    private Instant next(Participation country, OperationDate next, Operation after) {
        return next == OperationDate.NOMINATION_DEADLINE ? later(own.getOrDefault(country.country(), Map.of()).get(next), after.at(next))
                : after.at(next);
    }

    private static Instant later(Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    /** Returns the reasons against moving dates for one country. */
    List<Reason> forOne(DateMove move) {
        var found = countries.stream().filter(country -> country.country().equals(move.country())).findFirst();
        if (found.isEmpty()) {
            reasons.add(Reason.of("country", "'{country}' was not invited", move.country()));
            return reasons;
        }
        var country = found.get();
        move.dates().keySet().stream().filter(date -> !DateConcern.canBeMoved(operation, country, date))
                .forEach(date -> reasons.add(DateReasons.countryDoesNotWait(date, country.country())));
        if (operation.enteredAfterwards()) {
            reasons.add(DateReasons.notForOneCountry(move.dates().keySet().iterator().next()));
        }
        if (reasons.isEmpty()) {
            checkOrder(country, move);
        }
        return reasons;
    }

    private void checkOrder(Participation country, DateMove move) {
        var answer = after(move, OperationDate.INVITATION_DEADLINE, country.answerDeadline());
        var nomination = after(move, OperationDate.NOMINATION_DEADLINE, present(country, OperationDate.NOMINATION_DEADLINE));
        var confirmation = after(move, OperationDate.CONFIRMATION_DEADLINE, present(country, OperationDate.CONFIRMATION_DEADLINE));
        if (country.isAwaited(operation)) {
            checkOrder(move, OperationDate.INVITATION_DEADLINE, answer, OperationDate.NOMINATION_DEADLINE, nomination);
        } else {
            // A country that was invited late may answer until the operational phase ends.
            checkBefore(move, OperationDate.INVITATION_DEADLINE, answer, OperationDate.OPERATION_END, operation.operationEnd());
        }
        if (move.dates().containsKey(OperationDate.NOMINATION_DEADLINE) && !operation.confirmationDeadline().isAfter(nomination)) {
            reasons.add(DateReasons.afterScreening(OperationDate.NOMINATION_DEADLINE, operation.confirmationDeadline()));
        }
        if (operation.phase().compareTo(Phase.CONFIRMATION) < 0 && move.dates().containsKey(OperationDate.CONFIRMATION_DEADLINE)) {
            checkOrder(move, OperationDate.NOMINATION_DEADLINE, nomination, OperationDate.CONFIRMATION_DEADLINE, confirmation);
        }
        var end = operation.phase().compareTo(Phase.OPERATIONAL) < 0 ? OperationDate.OPERATION_START : OperationDate.OPERATION_END;
        checkBefore(move, OperationDate.CONFIRMATION_DEADLINE, confirmation, end, operation.at(end));
    }

    private void checkOrder(DateMove move, OperationDate earlier, Instant one, OperationDate later, Instant other) {
        if (move.dates().containsKey(later) && isOutOfOrder(move, earlier, one, later, other)) {
            reasons.add(DateReasons.notLaterThan(later, earlier, one));
        } else {
            checkBefore(move, earlier, one, later, other);
        }
    }

    private void checkBefore(DateMove move, OperationDate earlier, Instant one, OperationDate later, Instant other) {
        if (move.dates().containsKey(earlier) && !move.dates().containsKey(later) && isOutOfOrder(move, earlier, one, later, other)) {
            reasons.add(DateReasons.notEarlierThan(earlier, later, other));
        }
    }

    /**
     * Whether two dates are out of order. Two given dates in the past both become the present time. Then the times that the coordinator
     * gave decide the order.
     */
    private static boolean isOutOfOrder(DateMove move, OperationDate earlier, Instant one, OperationDate later, Instant other) {
        return one.equals(other) && move.dates().containsKey(earlier) && move.dates().containsKey(later)
                ? !move.dates().get(later).isAfter(move.dates().get(earlier)) : !other.isAfter(one);
    }

    private Instant after(DateMove move, OperationDate date, Instant present) {
        var given = move.dates().get(date);
        return given == null ? present : given.isBefore(now) ? now : given;
    }

    private Instant present(Participation country, OperationDate date) {
        return own.getOrDefault(country.country(), Map.of()).getOrDefault(date, operation.at(date));
    }
}
