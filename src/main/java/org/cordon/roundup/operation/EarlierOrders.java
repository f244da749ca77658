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
 * Makes of an earlier operation the order to launch another one like it, with all dates moved by the same number of days and, where a time
 * of its own is given for the start, by the same time. On the clocks of a place they stay what they were: eight in the morning is eight in
 * the morning in summer too.
 */
@Component
@Transactional(readOnly = true)
public class EarlierOrders {

    private static final Pattern CODE_OF_A_YEAR = Pattern.compile("([A-Z]{3,16})-[0-9]{4}");
    /** What a country had to answer in, where the earlier operation does not tell because it was entered afterwards. */
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(14);

    /** Further away no deadline can be counted, nor an end be written down as a date of four digits. */
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

    /** A country that cannot be invited yet. */
    public record Country(String code, String name) {
    }

    /**
     * An order as it is given to launch an operation.
     *
     * @param code           the earlier code with the year of the new start, or null if it had no year or that one was used
     * @param withoutContact the countries among those invited that have no duty contact in the directory
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Order(String code, String title, String theme, String host, List<String> invitedCountries, List<String> languages,
            int quota,
            Instant invitationDeadline, Instant nominationDeadline, Instant confirmationDeadline, Instant operationStart,
            Instant operationEnd,
            String reminderEvery, List<Country> withoutContact) {
    }

    /**
     * The order of an earlier operation, as it can be given now.
     *
     * @param start the day, or the time with its offset, on which the new operational phase begins; if null, countries get as much time to
     * answer as they had
     * @param zone of the place on whose clocks the dates were set, such as {@code Europe/Paris}; if null, UTC
     * @throws Refusal not found, if the caller knows of no such operation; invalid, if there is no such zone, or if with that start a
     * deadline would have passed already
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

    /** What the clocks of the place show. */
    private static LocalDateTime wall(Instant time, ZoneId place) {
        return LocalDateTime.ofInstant(time, place);
    }

    private static Instant moved(Instant time, Duration shift, ZoneId place) {
        return wall(time, place).plus(shift).atZone(place).toInstant();
    }

    /** Whole days, so that a deadline at noon stays one at noon. */
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

    /** The countries of the earlier order, and those that were invited late. */
    private List<String> invited(Operation operation) {
        return Stream.concat(operation.invitedCountries().stream(), participants.everInvited(operation.reference()).stream()).distinct()
                .toList();
    }

    private List<Country> withoutContact(List<String> invited) {
        return countries.withoutContact(invited).stream().map(country -> new Country(country.code(), country.name())).toList();
    }
}
