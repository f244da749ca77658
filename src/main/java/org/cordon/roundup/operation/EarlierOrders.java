package org.cordon.roundup.operation;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns an earlier operation into an order to launch another one like it. All dates move by the same number of days; if the start is given
 * with a time of day, all move by the same span. Local clock times are kept, so that eight in the morning stays eight in the morning across
 * a change to summer time.
 */
@Component
@Transactional(readOnly = true)
public class EarlierOrders {

    private static final Pattern CODE_OF_A_YEAR = Pattern.compile("([A-Z]{3,16})-[0-9]{4}");
    /** The time that countries get to answer if the earlier operation was entered afterwards, and so shows no such time. */
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(14);

    /**
     * The years in which a start may lie. Deadlines after a later start could not be computed, and the end of the operation needs a year of
     * four digits.
     */
    private static final ValueRange YEARS = ValueRange.of(2000, 9998);

    private final OperationService operations;
    private final Operations all;
    private final Participants participants;
    private final CountryDirectory countries;
    private final CurrentCaller caller;
    private final Clock clock;

    EarlierOrders(OperationService operations, Operations all, Participants participants, CountryDirectory countries, CurrentCaller caller,
            Clock clock) {
        this.operations = operations;
        this.all = all;
        this.participants = participants;
        this.countries = countries;
        this.caller = caller;
        this.clock = clock;
    }

    /** A country that cannot be invited yet, because the directory holds no duty contact for it. */
    public record Country(String code, String name) {
    }

    /**
     * An order to launch an operation.
     *
     * @param code           the earlier code with the year of the new start, or null if the earlier code had no year or the new code is
     * taken
     * @param withoutContact the invited countries without a duty contact in the directory
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Order(String code, String title, String theme, String host, List<String> invitedCountries, List<String> languages,
            int quota,
            Instant invitationDeadline, Instant nominationDeadline, Instant confirmationDeadline, Instant operationStart,
            Instant operationEnd,
            String reminderEvery, List<Country> withoutContact) {
    }

    /**
     * Returns the order of an earlier operation, with dates moved into the future.
     *
     * @param start the day, or the time with its offset, on which the new operational phase begins. If null, countries get as much time to
     * answer as in the earlier operation
     * @param zone the time zone in which the dates were set, such as {@code Europe/Paris}; if null, UTC
     * @throws Refusal not found, if the caller sees no such operation; invalid, if the zone is unknown, if the start cannot be read, or if
     * the start puts a deadline in the past
     */
    public Order from(String reference, String start, String zone) {
        var operation = operations.visible(reference);
        caller.get().requireCoordinator();
        var place = place(zone);
        var shift = start == null ? shift(operation)
                : Duration.between(wall(operation.operationStart(), place), startOn(start, operation, place));
        var soonest = moved(operation.invitationDeadline(), shift, place);
        if (!soonest.isAfter(clock.instant())) {
            throw Refusal.invalid(said("With that start the invitations would have to be answered by {time}, which has passed.", soonest),
                    List.of(Reason.of("start", "must be later than {time}", operation.operationStart().plus(untilNow(operation)))));
        }
        var invited = invited(operation);
        return new Order(code(operation, shift), operation.title(), operation.theme(), operation.host(), invited,
                operation.languages(), operation.quota(), soonest, moved(operation.nominationDeadline(), shift, place),
                moved(operation.confirmationDeadline(), shift, place), moved(operation.operationStart(), shift, place),
                moved(operation.operationEnd(), shift, place), operation.reminderEvery(), withoutContact(invited));
    }

    private static ZoneId place(String zone) {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw Refusal.invalid("There is no such time zone.", List.of(Reason.of("zone", "must be a time zone such as Europe/Paris")));
        }
    }

    /** Returns the local time of the place. */
    private static LocalDateTime wall(Instant time, ZoneId place) {
        return LocalDateTime.ofInstant(time, place);
    }

    private static Instant moved(Instant time, Duration shift, ZoneId place) {
        return wall(time, place).plus(shift).atZone(place).toInstant();
    }

    /** Returns the shift in whole days, so that a deadline at noon stays at noon. */
    private Duration shift(Operation operation) {
        var given = Duration.between(operation.launchedAt(), operation.invitationDeadline());
        var answer = given.isNegative() || given.isZero() ? TIME_TO_ANSWER : given;
        return wholeDays(Duration.between(operation.invitationDeadline(), clock.instant().plus(answer)));
    }

    private Duration untilNow(Operation operation) {
        return Duration.between(operation.invitationDeadline(), clock.instant());
    }

    private static Duration wholeDays(Duration time) {
        var days = Duration.ofDays(time.toDays());
        return days.compareTo(time) < 0 ? days.plusDays(1) : days;
    }

    private static LocalDateTime startOn(String start, Operation operation, ZoneId place) {
        try {
            var day = start.contains("T") ? wall(OffsetDateTime.parse(start).toInstant(), place)
                    : LocalDate.parse(start).atTime(wall(operation.operationStart(), place).toLocalTime());
            YEARS.checkValidValue(day.getYear(), ChronoField.YEAR);
            return day;
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("The start cannot be read.",
                    List.of(Reason.of("start",
                            "must be a day such as 2027-05-09, or a time with its offset such as 2027-05-09T08:00:00+02:00")));
        }
    }

    private String code(Operation operation, Duration shift) {
        var code = CODE_OF_A_YEAR.matcher(operation.reference());
        if (!code.matches()) {
            return null;
        }
        var next = code.group(1) + "-" + Year.from(operation.operationStart().plus(shift).atOffset(ZoneOffset.UTC));
        return all.exists(next) ? null : next;
    }

    /** Returns the countries of the earlier order, and the countries invited later. */
    private List<String> invited(Operation operation) {
        return Stream.concat(operation.invitedCountries().stream(), participants.everInvited(operation.reference()).stream()).distinct()
                .toList();
    }

    private List<Country> withoutContact(List<String> invited) {
        return countries.withoutContact(invited).stream().map(country -> new Country(country.code(), country.name())).toList();
    }
}
