package org.cordon.kernel.shared.input;

import static org.cordon.kernel.shared.Said.said;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;

/**
 * A time that a person gave for a past event. Clocks differ: a time that is ahead of Cordon's clock by at most {@link #LEEWAY} counts as
 * now, and a time further ahead is refused. No other code judges whether a given time lies in the future.
 *
 * @param given the person's time; to the millisecond, like Cordon's clock and its answers
 * @param now   the present time by Cordon's clock
 */
public record GivenTime(Instant given, Instant now) {

    /** The most by which another clock may be ahead of Cordon's. */
    public static final Duration LEEWAY = Duration.ofMinutes(5);

    private static final ZoneOffset FIRST_ON_EARTH = ZoneOffset.ofHours(14);
    private static final long LONG_IN_MINUTES = 120;
    private static final long LONG_IN_HOURS = 48;

    public GivenTime {
        given = given.truncatedTo(ChronoUnit.MILLIS);
        now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether the given time is ahead by so little that {@code now} counts instead. */
    public boolean isAhead() {
        return given.isAfter(now) && !isTooFarAhead();
    }

    public boolean isTooFarAhead() {
        return given.isAfter(now.plus(LEEWAY));
    }

    /** Returns the time that counts: the given time, or {@code now}. */
    public Instant taken() {
        return isAhead() ? now : given;
    }

    /** Returns why the time is refused, as the continuation of a sentence about the time; empty if it is not refused. */
    public Optional<Said> refusal() {
        return isTooFarAhead()
                ? Optional.of(said("lies in the future, {ahead} ahead of Cordon’s clock ({now})", ahead(), new Moment(now)))
                : Optional.empty();
    }

    /** Returns in words how far the given time is ahead, rounded up, so that the number is never 1. */
    public Said ahead() {
        var difference = Duration.between(now, given);
        var minutes = difference.plusSeconds(59).toMinutes();
        if (minutes < LONG_IN_MINUTES) {
            return said("{minutes} minutes", minutes);
        }
        var hours = difference.plusMinutes(59).toHours();
        return hours < LONG_IN_HOURS ? said("{hours} hours", hours) : said("{days} days", difference.plusHours(23).toDays());
    }

    /**
     * Returns the last day that has begun somewhere on earth, by a clock that may be ahead of Cordon's by {@link #LEEWAY}. A later date
     * lies in the future.
     */
    public static LocalDate lastDay(Instant now) {
        return now.plus(LEEWAY).atOffset(FIRST_ON_EARTH).toLocalDate();
    }
}
