package org.cordon.platform.duty.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cordon.kernel.country.DutyHours.Turn;
import org.cordon.platform.duty.DutyCalendar;

/**
 * Chooses when a post is checked. A test comes at a random minute of a quarter of the year. All minutes at which the post is on duty are
 * equally likely.
 */
final class CheckTimes {

    /**
     * The shortest period from which the moment of a test is drawn. If less is left of the present quarter, the moment is drawn from the
     * next quarter.
     */
    private static final Duration LEAST = Duration.ofDays(14);
    private static final int MONTHS_BETWEEN_CONFIRMATIONS = 6;
    private static final LocalTime IN_THE_MORNING = LocalTime.of(10, 0);

    private final RandomGenerator random;

    CheckTimes(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Draws a time at which the post is on duty, in the quarter of this moment on the calendar of the post's zone. If little is left of
     * that quarter, the time is in the next quarter.
     */
    Instant test(DutyCalendar duty, ZoneId zone, Instant from) {
        var end = nextQuarter(zone, from);
        var begin = Duration.between(from, end).compareTo(LEAST) < 0 ? end : from;
        var turns = duty.between(begin, begin.equals(end) ? nextQuarter(zone, end) : end);
        var minutes = turns.stream().mapToLong(CheckTimes::minutes).sum();
        return minutes == 0 ? nextQuarter(zone, begin) : minute(turns, random.nextLong(minutes));
    }

    private static Instant minute(List<Turn> turns, long number) {
        for (var turn : turns) {
            if (number < minutes(turn)) {
                return turn.from().plus(Duration.ofMinutes(number));
            }
            number -= minutes(turn);
        }
        throw new IllegalStateException("There are fewer minutes than were counted");
    }

    private static long minutes(Turn turn) {
        return Duration.between(turn.from(), turn.to()).toMinutes();
    }

    /** Returns the beginning of the quarter that follows the quarter of the given moment. */
    static Instant nextQuarter(ZoneId zone, Instant moment) {
        var day = moment.atZone(zone).toLocalDate();
        return day.with(IsoFields.DAY_OF_QUARTER, 1).plus(1, IsoFields.QUARTER_YEARS).atStartOfDay(zone).toInstant();
    }

    /** Returns when an entry is to be confirmed again: half a year after the last confirmation, in the morning of the bureau's zone. */
    static Instant confirmation(ZoneId zone, Instant confirmed) {
        return confirmed.atZone(zone).toLocalDate().plusMonths(MONTHS_BETWEEN_CONFIRMATIONS).atTime(IN_THE_MORNING).atZone(zone)
                .toInstant();
    }
}
