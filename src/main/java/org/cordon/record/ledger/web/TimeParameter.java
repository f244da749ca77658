package org.cordon.record.ledger.web;

import static org.cordon.kernel.shared.Said.said;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.input.GivenTime;

/** A time in the query of a URL: ISO-8601 with offset, or a day. A day means the end of that day in UTC, but today means now. */
public final class TimeParameter {

    private static final int DAY_LENGTH = 10;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private TimeParameter() {
    }

    public static Instant read(String parameter, String value, Instant now) {
        try {
            var time = value.length() == DAY_LENGTH ? endOf(LocalDate.parse(value), now)
                    : ZonedDateTime.parse(unescaped(value)).toInstant();
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                throw refusal(parameter);
            }
            return time;
        } catch (DateTimeParseException notATime) {
            throw refusal(parameter);
        }
    }

    private static Instant endOf(LocalDate day, Instant now) {
        return day.equals(today(now)) || day.equals(today(now.plus(GivenTime.LEEWAY))) ? now
                : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }

    private static LocalDate today(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Restores the plus sign of an offset, which arrives as a blank if the sender did not escape it. No time contains any other blank. */
    private static String unescaped(String value) {
        return value.replace(' ', '+');
    }

    private static Refusal refusal(String parameter) {
        var reason = said("{parameter} must be a time with its offset, as in 2026-05-13T18:00:00+02:00, or a day, as in 2026-05-13.",
                parameter);
        return Refusal.invalid(reason, List.of(new Reason(parameter, reason)));
    }
}
