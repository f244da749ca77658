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
 * A time that a person gave for what has happened. Clocks differ: one that is ahead of Cordon's by at most {@link #LEEWAY} means now, and
 * now is taken; what lies further ahead is refused. The only place that judges whether a given time lies in the future.
 *
 * @param given as the person said it; to the millisecond, like Cordon's clock and its answers
 * @param now   by Cordon's clock
 */
public record GivenTime(Instant given, Instant now) {

    /** By how much a clock may be ahead. */
    public static final Duration LEEWAY = Duration.ofMinutes(5);

    private static final ZoneOffset FIRST_ON_EARTH = ZoneOffset.ofHours(14);
    private static final long LONG_IN_MINUTES = 120;
    private static final long LONG_IN_HOURS = 48;

    public GivenTime {
        given = given.truncatedTo(ChronoUnit.MILLIS);
        now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether another time is taken than was given. */
    public boolean isAhead() {
        return given.isAfter(now) && !isTooFarAhead();
    }

    public boolean isTooFarAhead() {
        return given.isAfter(now.plus(LEEWAY));
    }

    /** The time that holds: the one that was given, or now. */
    public Instant taken() {
        return isAhead() ? now : given;
    }

    /** Why it cannot be taken, as the rest of a sentence about it; empty if it can. */
    public Optional<Said> refusal() {
        return isTooFarAhead()
                ? Optional.of(said("lies in the future, {ahead} ahead of Cordon’s clock ({now})", ahead(), new Moment(now)))
                : Optional.empty();
    }

    /** By how much it is ahead, in words and rounded up, so that it is never one of anything. */
    public Said ahead() {
        var difference = Duration.between(now, given);
        var minutes = difference.plusSeconds(59).toMinutes();
        if (minutes < LONG_IN_MINUTES) {
            return said("{minutes} minutes", minutes);
        }
        var hours = difference.plusMinutes(59).toHours();
        return hours < LONG_IN_HOURS ? said("{hours} hours", hours) : said("{days} days", difference.plusHours(23).toDays());
    }

    /** The last day that has begun anywhere, by a clock that may be ahead; a date after it lies in the future. */
    public static LocalDate lastDay(Instant now) {
        return now.plus(LEEWAY).atOffset(FIRST_ON_EARTH).toLocalDate();
    }
}
