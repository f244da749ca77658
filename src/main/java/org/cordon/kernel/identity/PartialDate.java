package org.cordon.kernel.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date whose day, or day and month, may be unknown. Unknown parts are 0.
 *
 * <p>Its text has the form that public notices use: {@code 1971/05/23}, {@code 1971/05} or {@code 1971}.
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:([/-])(\\d{1,2})(?:\\2(\\d{1,2}))?)?");

    /** The earliest year of birth of anybody sought today. */
    private static final int FIRST_YEAR = 1880;

    /** @throws DateTimeException if the calendar has no such date */
    public PartialDate {
        if (year < FIRST_YEAR || year > 9999) {
            throw new DateTimeException("No year of a life: " + year);
        }
        if (month == 0 && day != 0) {
            throw new DateTimeException("A day without its month");
        }
        LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** Reads {@code YYYY/MM/DD}, {@code YYYY-MM-DD}, {@code YYYY/MM}, {@code YYYY-MM} or {@code YYYY}; empty for anything else. */
    public static Optional<PartialDate> parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(Integer.parseInt(parts.group(1)), part(parts.group(3)), part(parts.group(4))));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static int part(String digits) {
        if (digits == null) {
            return 0;
        }
        var number = Integer.parseInt(digits);
        if (number == 0) {
            throw new DateTimeException("Written as zero instead of left out");
        }
        return number;
    }

    /** Returns the first day that the date can mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** Returns the last day that the date can mean. */
    public LocalDate latest() {
        return switch (precision()) {
            case 3 -> earliest();
            case 2 -> earliest().plusMonths(1).minusDays(1);
            default -> earliest().plusYears(1).minusDays(1);
        };
    }

    /** Orders dates by their earliest days, a less precise date before a more precise one. */
    @Override
    public int compareTo(PartialDate other) {
        var byDay = earliest().compareTo(other.earliest());
        return byDay != 0 ? byDay : Integer.compare(precision(), other.precision());
    }

    private int precision() {
        return day != 0 ? 3 : month != 0 ? 2 : 1;
    }

    @Override
    public String toString() {
        return switch (precision()) {
            case 3 -> String.format(Locale.ROOT, "%04d/%02d/%02d", year, month, day);
            case 2 -> String.format(Locale.ROOT, "%04d/%02d", year, month);
            default -> Integer.toString(year);
        };
    }
}
