package org.cordon.roundup.participation.dates;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.participation.Participation;
import org.springframework.stereotype.Component;

/** The dates that hold for one country: its own where it has one, else its operation's. */
@Component
public class CountryDates {

    private final OwnDates own;

    CountryDates(OwnDates own) {
        this.own = own;
    }

    /** Until when a country nominates. */
    public Instant nominationDeadline(Operation operation, String country) {
        return at(operation, country, OperationDate.NOMINATION_DEADLINE);
    }

    /** Whether a country may still nominate. */
    public boolean nominationsOpen(Operation operation, String country, Instant now) {
        return operation.nominationsOpen(nominationDeadline(operation, country), now);
    }

    /** Until when a country confirms its targets. */
    public Instant confirmationDeadline(Operation operation, String country) {
        return at(operation, country, OperationDate.CONFIRMATION_DEADLINE);
    }

    /**
     * Until when a country has time that was asked to confirm at a time: the deadline for it, or, when it was asked after that, the next
     * date of the operation. Where none is left, it has none.
     */
    public Instant timeToConfirm(Operation operation, String country, Instant asked) {
        return timeToConfirm(operation, confirmationDeadline(operation, country), asked);
    }

    /** Until when a country has time that was asked to confirm at a time, and whose deadline is known. */
    public static Instant timeToConfirm(Operation operation, Instant confirmationDeadline, Instant asked) {
        return Stream.of(confirmationDeadline, operation.operationStart(), operation.operationEnd())
                .filter(asked::isBefore).findFirst().orElse(asked);
    }

    /** Until when the countries confirm that have a date of their own, by country. */
    public Map<String, Instant> ownConfirmationDeadlines(Operation operation) {
        return own.in(operation.reference()).entrySet().stream()
                .filter(dates -> dates.getValue().containsKey(OperationDate.CONFIRMATION_DEADLINE))
                .collect(Collectors.toMap(Map.Entry::getKey, dates -> dates.getValue().get(OperationDate.CONFIRMATION_DEADLINE)));
    }

    /** When the nominations of a country should be screened: halfway, later if it nominates later than the others. */
    public Instant screeningDeadline(Operation operation, String country) {
        var nomination = nominationDeadline(operation, country);
        var late = Operation.halfway(nomination, operation.confirmationDeadline());
        return nomination.isAfter(operation.nominationDeadline()) && late.isAfter(operation.screeningDeadline()) ? late
                : operation.screeningDeadline();
    }

    /** Any date as it holds for a country. */
    Instant at(Operation operation, Participation country, OperationDate date) {
        return switch (date) {
            case INVITATION_DEADLINE -> country.answerDeadline();
            case NOMINATION_DEADLINE, CONFIRMATION_DEADLINE -> at(operation, country.country(), date);
            default -> operation.at(date);
        };
    }

    private Instant at(Operation operation, String country, OperationDate date) {
        return own.of(operation.reference(), country).getOrDefault(date, operation.at(date));
    }
}
