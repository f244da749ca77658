package org.cordon.roundup.participation.dates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.dates.MovedDates;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.Participations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dates of an operation as the caller may see them. Every reader sees the dates of the operation. The coordinator and managers also see
 * the dates of each country, and a country also sees its own dates.
 */
@Component
@Transactional(readOnly = true)
public class DateQueries {

    private final OperationService operations;
    private final Participations participations;
    private final OwnDates ownDates;
    private final MovedDates moved;
    private final CountryDirectory countries;
    private final CurrentCaller caller;
    private final Clock clock;

    DateQueries(OperationService operations, Participations participations, OwnDates ownDates, MovedDates moved,
            CountryDirectory countries, CurrentCaller caller, Clock clock) {
        this.operations = operations;
        this.participations = participations;
        this.ownDates = ownDates;
        this.moved = moved;
        this.countries = countries;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A date of the operation as its reader sees it.
     *
     * @param passed  whether the date has passed, or the operation left the phase of this date early
     * @param reached when the event of this date happened, if the event came before the date; otherwise null
     * @param own     whether this is a date of the country alone
     * @param movable whether the caller can move the date
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DateView(String date, Instant at, boolean passed, Instant reached, boolean own, boolean movable) {
    }

    /** The dates of one country: the times until which it answers, nominates and confirms. */
    public record CountryView(String country, String name, List<DateView> dates) {
    }

    /**
     * All dates of an operation, and those of single countries.
     *
     * @param version how often dates were moved, to be sent back with a move; null for readers who cannot move dates
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(List<DateView> dates, List<CountryView> countries, Integer version) {
    }

    public View of(String reference) {
        var operation = operations.visible(reference);
        var invited = participations.in(reference);
        var own = ownDates.in(reference);
        var all = caller.get().isCoordinator() || caller.get().isManager();
        var code = caller.get().country().orElse("");
        return new View(
                Arrays.stream(OperationDate.values())
                        .map(date -> new DateView(date.field(), operation.at(date), passed(operation, date, operation.at(date), false),
                                reached(operation, date), false,
                        isMovable(operation, date, invited))).toList(),
                invited.stream().filter(country -> all && !country.isOut() || country.country().equals(code))
                        .map(country -> view(operation, country, own.getOrDefault(country.country(), Map.of())))
                        .sorted((one, other) -> one.name().compareTo(other.name())).toList(),
                caller.get().isCoordinator() ? moved.version(reference) : null);
    }

    private CountryView view(Operation operation, Participation country, Map<OperationDate, Instant> own) {
        var name = countries.find(country.country()).map(known -> known.name()).orElse(country.country());
        return new CountryView(country.country(), name, Arrays.stream(OperationDate.values()).filter(OperationDate::isOfACountry)
                .map(date -> view(operation, country, date, own)).toList());
    }

    private DateView view(Operation operation, Participation country, OperationDate date, Map<OperationDate, Instant> own) {
        var at = date == OperationDate.INVITATION_DEADLINE ? country.answerDeadline() : own.getOrDefault(date, operation.at(date));
        var isMovable = caller.get().isCoordinator() && !operation.enteredAfterwards()
                && DateConcern.canBeMoved(operation, country, date);
        return new DateView(date.field(), at, passed(operation, date, at, DateConcern.isConcerned(country, date)), null,
                !at.equals(operation.at(date)), isMovable);
    }

    private boolean isMovable(Operation operation, OperationDate date, List<Participation> invited) {
        return caller.get().isCoordinator() && operation.phase().compareTo(date.lastPhase()) <= 0
                && new DateMoveCheck(operation, invited, Map.of(), clock.instant()).isAwaited(date);
    }

    /**
     * Whether a date has passed, or the operation left the phase of this date early. The phase does not matter for a country that still
     * waits for the date.
     */
    private boolean passed(Operation operation, OperationDate date, Instant at, boolean isConcerned) {
        return !at.isAfter(clock.instant()) || !isConcerned && operation.phase().compareTo(date.lastPhase()) > 0;
    }

    /**
     * Returns the time at which the operational phase began or ended or the operation closed, if that happened before the planned date;
     * otherwise null.
     */
    private static Instant reached(Operation operation, OperationDate date) {
        var reached = switch (date) {
            case OPERATION_START -> operation.phases().opened();
            case OPERATION_END -> operation.phases().ended();
            case CLOSING_DEADLINE -> operation.phases().closed();
            default -> null;
        };
        return reached != null && reached.isBefore(operation.at(date)) ? reached : null;
    }
}
