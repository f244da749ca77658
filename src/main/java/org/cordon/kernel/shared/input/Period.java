package org.cordon.kernel.shared.input;

import static org.cordon.kernel.shared.Said.said;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;

/** The period of the items that a list shows. Both ends belong to it; an end that is null is open. */
public record Period(OffsetDateTime from, OffsetDateTime to) {

    private static final int DAY_LENGTH = 10;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * Reads both ends from the query of an address: times with their offsets, or days in UTC; the last day counts whole.
     *
     * @throws Refusal invalid, if one of the ends is neither a time nor a day
     */
    public static Period of(String from, String to) {
        return new Period(read("from", from, 0), read("to", to, 1));
    }

    private static OffsetDateTime read(String parameter, String value, int days) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            // The plus of an offset arrives as a blank if it was not escaped.
            var time = value.length() != DAY_LENGTH ? ZonedDateTime.parse(value.replace(' ', '+')).toInstant()
                    : LocalDate.parse(value).plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(days);
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                throw refusal(parameter);
            }
            return time.atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException notATime) {
            throw refusal(parameter);
        }
    }

    private static Refusal refusal(String parameter) {
        var reason = said("{parameter} must be a time with its offset, as in 2026-05-13T18:00:00+02:00, or a day, as in 2026-05-13.",
                parameter);
        return Refusal.invalid(reason, List.of(new Reason(parameter, reason)));
    }
}
