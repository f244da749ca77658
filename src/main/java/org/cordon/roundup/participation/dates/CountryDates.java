package org.cordon.roundup.participation.dates;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.participation.Participation;
import org.springframework.stereotype.Component;

/** The dates that hold for one country: its own date if it has one, otherwise the date of the operation. */
@Component
public class CountryDates {

    private final OwnDates own;

    CountryDates(OwnDates own) {
        this.own = own;
    }

    /** Returns the time until which a country nominates. */
    public Instant nominationDeadline(Operation operation, String country) {
        return at(operation, country, OperationDate.NOMINATION_DEADLINE);
    }

    /** Whether a country may still nominate. */
    public boolean nominationsOpen(Operation operation, String country, Instant now) {
        return operation.nominationsOpen(nominationDeadline(operation, country), now);
    }

    /** Returns the time until which a country confirms its targets. */
    public Instant confirmationDeadline(Operation operation, String country) {
        return at(operation, country, OperationDate.CONFIRMATION_DEADLINE);
    }

    /**
     * Returns the time until which a country may confirm, if it was asked at the given time. The first of these dates that lies after the
     * given time counts: the country's confirmation deadline, the start, the end of the operational phase. If all three have passed by
     * then, the given time is returned, and the country has no time to confirm.
     */
    public Instant timeToConfirm(Operation operation, String country, Instant asked) {
        return timeToConfirm(operation, confirmationDeadline(operation, country), asked);
    }

    /** Returns the time until which a country with a known deadline may confirm, if it was asked at the given time. */
    public static Instant timeToConfirm(Operation operation, Instant confirmationDeadline, Instant asked) {
        return Stream.of(confirmationDeadline, operation.operationStart(), operation.operationEnd())
                .filter(asked::isBefore).findFirst().orElse(asked);
    }

    /** Returns the confirmation deadlines of the countries that have one of their own, by country. */
    public Map<String, Instant> ownConfirmationDeadlines(Operation operation) {
        return own.in(operation.reference()).entrySet().stream()
                .filter(dates -> dates.getValue().containsKey(OperationDate.CONFIRMATION_DEADLINE))
                .collect(Collectors.toMap(Map.Entry::getKey, dates -> dates.getValue().get(OperationDate.CONFIRMATION_DEADLINE)));
    }

    /**
     * Returns the time by which the nominations of a country should be screened. As a rule it is the screening deadline of the operation. A
     * country with a later nomination deadline gets the middle between that deadline and the confirmation deadline, if the middle is later.
     */
    public Instant screeningDeadline(Operation operation, String country) {
        var nomination = nominationDeadline(operation, country);
        var late = Operation.halfway(nomination, operation.confirmationDeadline());
        return nomination.isAfter(operation.nominationDeadline()) && late.isAfter(operation.screeningDeadline()) ? late
                : operation.screeningDeadline();
    }

    /** Returns a date as it holds for a country. */
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
