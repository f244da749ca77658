package org.cordon.roundup.nomination.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.kernel.identity.PartialDate;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;

/**
 * The order of day and month in a date that ends with its year. The sender states the order once for a file, because 03/04/1971 can be two
 * dates and Cordon does not guess.
 */
public enum DateOrder {

    DMY, MDY;

    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})");

    /**
     * Reads the order that a parameter of a request gives.
     *
     * @return the order, or null if the parameter gives no order
     * @throws Refusal if the parameter is neither {@code dmy} nor {@code mdy}
     */
    public static DateOrder of(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return switch (given.strip().toLowerCase(Locale.ROOT)) {
            case "dmy" -> DMY;
            case "mdy" -> MDY;
            default -> throw Refusal.invalid("The order of dates is dmy, the day first, or mdy, the month first.",
                    List.of(Reason.of("dateOrder", "is neither dmy nor mdy")));
        };
    }

    /** Whether a date ends with its year, so that the order of day and month has to be known. */
    public static boolean isAskedFor(String date) {
        return YEAR_LAST.matcher(date.strip()).matches();
    }

    /** Returns the date as this order reads it; empty if the calendar has no such date. */
    public Optional<PartialDate> read(String date) {
        var parts = YEAR_LAST.matcher(date.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var day = parts.group(this == DMY ? 1 : 3);
        var month = parts.group(this == DMY ? 3 : 1);
        return PartialDate.parse(parts.group(4) + "/" + month + "/" + day);
    }
}
