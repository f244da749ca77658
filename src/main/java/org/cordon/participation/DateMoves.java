package org.cordon.participation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.access.CurrentCaller;
import org.cordon.access.Roles;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.DateMove;
import org.cordon.operation.DateMoveReader;
import org.cordon.operation.Operation;
import org.cordon.operation.OperationDate;
import org.cordon.operation.OperationDates;
import org.cordon.operation.OperationService;
import org.cordon.operation.Operations;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the dates of an operation, for all countries or for one. The coordinator's act writes the dates; one job after it lets timers and tasks
 * follow and tells those who wait for them. A country that was given a later date of its own keeps it when the date moves for all; any other takes
 * the new one.
 */
@Service
@Transactional
public class DateMoves {

    private final Participations participations;
    private final OwnDates ownDates;
    private final CountryDates countryDates;
    private final Operations operations;
    private final OperationService operationService;
    private final OperationDates operationDates;
    private final DateWorkflow workflow;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final Clock clock;

    DateMoves(Participations participations, OwnDates ownDates, CountryDates countryDates, Operations operations,
            OperationService operationService, OperationDates operationDates, DateWorkflow workflow, Notifications notifications,
            CurrentCaller caller, Clock clock) {
        this.participations = participations;
        this.ownDates = ownDates;
        this.countryDates = countryDates;
        this.operations = operations;
        this.operationService = operationService;
        this.operationDates = operationDates;
        this.workflow = workflow;
        this.notifications = notifications;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One date that would move.
     *
     * @param isNow whether it lies in the past, so that what waits for it happens at once
     * @param kept  the countries that keep a later date of their own, by code
     */
    public record Change(String date, Instant from, Instant to, boolean isNow, List<String> kept) {
    }

    /**
     * What moving dates would do.
     *
     * @param told the countries that would get a message, by code
     */
    public record Preview(boolean valid, List<Reason> reasons, List<Change> changes, List<String> told) {
    }

    /** Whether the caller may move dates of this operation; to be asked before what he sends is read. */
    @Transactional(readOnly = true)
    public void requireAllowed(String reference) {
        operationService.visible(reference);
        caller.get().requireCoordinator();
    }

    /** What it would do, and what stands against it. */
    @Transactional(readOnly = true)
    public Preview preview(String reference, JsonNode order) {
        requireAllowed(reference);
        var operation = operations.find(reference).orElseThrow();
        var reader = new DateMoveReader(order, clock.instant());
        var move = reader.read();
        var reasons = reader.reasons().isEmpty() ? reasonsAgainst(operation, move) : reader.reasons();
        if (!reasons.isEmpty()) {
            return new Preview(false, reasons, List.of(), List.of());
        }
        var changes = changes(operation, move);
        return new Preview(true, List.of(), changes, changes.isEmpty() || operation.enteredAfterwards() ? List.of() : told(operation, move));
    }

    /**
     * Moves dates.
     *
     * @throws Refusal with every reason and its field, if one of them cannot be moved; none is then
     */
    public void move(String reference, JsonNode order) {
        requireAllowed(reference);
        var operation = operations.lock(reference);
        var reader = new DateMoveReader(order, clock.instant());
        var move = reader.read();
        var reasons = reader.reasons().isEmpty() ? reasonsAgainst(operation, move) : reader.reasons();
        if (!reasons.isEmpty()) {
            throw Refusal.invalid("No date was moved: " + sentence(reasons), reasons);
        }
        var changes = changes(operation, move);
        if (changes.isEmpty()) {
            return;
        }
        if (move.isForAll()) {
            moveForAll(operation, move);
        } else {
            moveForOne(operation, move);
        }
        workflow.datesMoved(reference, move.dates().keySet(), move.country());
    }

    private static String sentence(List<Reason> reasons) {
        return String.join("; ", reasons.stream().map(reason -> reason.field() + " " + reason.reason()).toList()) + ".";
    }

    private List<Reason> reasonsAgainst(Operation operation, DateMove move) {
        var check = new DateMoveCheck(operation, participations.in(operation.reference()), ownDates.in(operation.reference()), clock.instant());
        if (!move.isForAll()) {
            return check.forOne(move);
        }
        var reasons = operationDates.reasonsAgainst(operation, move.dates());
        return reasons.isEmpty() ? check.forAll(move, operationDates.after(operation, move.dates())) : reasons;
    }

    private void moveForAll(Operation operation, DateMove move) {
        var moved = operationDates.move(operation, move.dates());
        if (move.dates().containsKey(OperationDate.INVITATION_DEADLINE)) {
            participations.moveAnswerDeadline(operation.reference(), operation.invitationDeadline(), moved.invitationDeadline());
        }
        move.dates().keySet().forEach(date -> ownDates.dropUntil(operation.reference(), date, moved.at(date)));
    }

    private void moveForOne(Operation operation, DateMove move) {
        var participation = participations.lock(participations.of(operation.reference(), move.country()).orElseThrow().reference());
        move.dates().forEach((date, given) -> {
            var to = effective(given);
            var from = present(operation, participation, date);
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

    private List<Change> changes(Operation operation, DateMove move) {
        var changes = new ArrayList<Change>();
        if (move.isForAll()) {
            var after = operationDates.after(operation, move.dates());
            for (var date : OperationDate.values()) {
                if (!after.at(date).equals(operation.at(date))) {
                    changes.add(new Change(date.field(), operation.at(date), after.at(date), isNow(after.at(date)),
                            kept(operation, date, after.at(date))));
                }
            }
        } else {
            var participation = participations.of(operation.reference(), move.country()).orElseThrow();
            move.dates().forEach((date, given) -> {
                var from = present(operation, participation, date);
                if (!from.equals(effective(given))) {
                    changes.add(new Change(date.field(), from, effective(given), isNow(given), List.of()));
                }
            });
        }
        return changes;
    }

    private boolean isNow(Instant date) {
        return !date.isAfter(clock.instant());
    }

    private Instant effective(Instant date) {
        return date.isBefore(clock.instant()) ? clock.instant() : date;
    }

    private Instant present(Operation operation, Participation country, OperationDate date) {
        return switch (date) {
            case INVITATION_DEADLINE -> country.answerDeadline();
            case NOMINATION_DEADLINE -> countryDates.nominationDeadline(operation, country.country());
            case CONFIRMATION_DEADLINE -> countryDates.confirmationDeadline(operation, country.country());
            default -> operation.at(date);
        };
    }

    /** Who waits for this date and has a later one of its own, that it keeps. */
    private List<String> kept(Operation operation, OperationDate date, Instant to) {
        return concerned(operation, date).stream()
                .filter(country -> !present(operation, country, date).equals(operation.at(date)) && present(operation, country, date).isAfter(to))
                .map(Participation::country).toList();
    }

    private List<Participation> concerned(Operation operation, OperationDate date) {
        return participations.in(operation.reference()).stream().filter(country -> DateConcern.isConcerned(country, date)).toList();
    }

    private List<String> told(Operation operation, DateMove move) {
        return participations.in(operation.reference()).stream()
                .filter(country -> move.isForAll() || country.country().equals(move.country()))
                .filter(country -> move.dates().entrySet().stream().anyMatch(date -> DateConcern.isConcerned(country, date.getKey())
                        && !(move.isForAll() && kept(operation, date.getKey(), effective(date.getValue())).contains(country.country()))))
                .map(Participation::country).toList();
    }

    /**
     * Lets the next timers and tasks follow, and tells the countries among them. Called by a job, again and again until all have followed.
     *
     * @param after the reference up to which they have followed, or empty to begin
     * @return up to which they have now, or empty if all have
     */
    public Optional<String> follow(String reference, Set<OperationDate> dates, String country, Optional<String> after) {
        var operation = operations.lock(reference);
        var rest = participations.in(reference).stream().filter(participation -> participation.reference().compareTo(after.orElse("")) > 0).toList();
        var until = workflow.followNext(reference, after);
        rest.stream().filter(participation -> until.isEmpty() || participation.reference().compareTo(until.get()) <= 0)
                .filter(participation -> country == null || participation.country().equals(country))
                .forEach(participation -> tell(operation, participation, dates, country == null));
        return until;
    }

    private void tell(Operation operation, Participation country, Collection<OperationDate> dates, boolean forAll) {
        var told = new LinkedHashMap<String, String>();
        dates.stream().filter(date -> DateConcern.isConcerned(country, date))
                .filter(date -> !forAll || present(operation, country, date).equals(operation.at(date)))
                .forEach(date -> told.put(DateConcern.TOLD.get(date).key(),
                        present(operation, country, date).atOffset(ZoneOffset.UTC).toString()));
        if (!told.isEmpty()) {
            notifications.send(MessageKind.DATES_MOVED, Roles.bureau(country.country()), operation.reference(), country.reference(),
                    Map.copyOf(told));
        }
    }
}
