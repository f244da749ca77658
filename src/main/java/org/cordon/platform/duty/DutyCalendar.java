package org.cordon.platform.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.kernel.country.DutyHours;
import org.cordon.kernel.country.DutyHours.Turn;

/**
 * The times at which a post is on duty. A turn that would begin on a holiday does not take place; a turn that began on the day before goes
 * on to its end. Adjoining turns count as one. All days are days of the zone, and all times are instants, so that changes of the clocks in
 * the zone are respected.
 */
public final class DutyCalendar {

    /** The number of days from which a duty counts as one without end. An end so far away is of no use for planning. */
    private static final int DAYS_WITHOUT_END = 8;
    /** The number of days in which the next turn is looked for, more than the longest possible holidays. */
    private static final int DAYS_AHEAD = 400;

    private final DutyHours hours;
    private final List<Holiday> holidays;
    private final ZoneId zone;

    public DutyCalendar(DutyHours hours, List<Holiday> holidays, ZoneId zone) {
        this.hours = hours;
        this.holidays = List.copyOf(holidays);
        this.zone = zone;
    }

    /** Whether the post is on duty at that time. */
    public boolean isOn(Instant time) {
        return present(time).isPresent();
    }

    /** Returns the end of the present duty; empty if the post is not on duty, or if no end is in sight. */
    public Optional<Instant> until(Instant time) {
        var end = present(time).map(Turn::to).orElse(null);
        if (end == null) {
            return Optional.empty();
        }
        var horizon = time.atZone(zone).toLocalDate().plusDays(DAYS_WITHOUT_END);
        var turns = turns(time.atZone(zone).toLocalDate(), horizon).sorted(Comparator.comparing(Turn::from)).toList();
        for (var turn : turns) {
            if (!turn.from().isAfter(end) && turn.to().isAfter(end)) {
                end = turn.to();
            }
        }
        return end.isBefore(horizon.atStartOfDay(zone).toInstant()) ? Optional.of(end) : Optional.empty();
    }

    /** Returns the beginning of the next duty; empty if the post is on duty now, or has no turn within {@link #DAYS_AHEAD} days. */
    public Optional<Instant> next(Instant time) {
        var today = time.atZone(zone).toLocalDate();
        return isOn(time) ? Optional.empty() : today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(day -> on(day).map(Turn::from).filter(begin -> begin.isAfter(time)).sorted())
                .findFirst();
    }

    /** Returns the turns between two moments, in order; adjoining turns are joined. */
    public List<Turn> between(Instant from, Instant to) {
        var found = new ArrayList<Turn>();
        turns(from.atZone(zone).toLocalDate().minusDays(1), to.atZone(zone).toLocalDate().plusDays(1))
                .filter(turn -> turn.to().isAfter(from) && turn.from().isBefore(to)).sorted(Comparator.comparing(Turn::from))
                .map(turn -> new Turn(turn.from().isBefore(from) ? from : turn.from(), turn.to().isAfter(to) ? to : turn.to()))
                .forEach(turn -> {
                    var last = found.isEmpty() ? null : found.get(found.size() - 1);
                    if (last == null || turn.from().isAfter(last.to())) {
                        found.add(turn);
                    } else if (turn.to().isAfter(last.to())) {
                        found.set(found.size() - 1, new Turn(last.from(), turn.to()));
                    }
                });
        return found;
    }

    private Optional<Turn> present(Instant time) {
        var today = time.atZone(zone).toLocalDate();
        return turns(today.minusDays(1), today.plusDays(1)).filter(turn -> turn.holds(time)).max(Comparator.comparing(Turn::to));
    }

    private Stream<Turn> turns(LocalDate from, LocalDate before) {
        return from.datesUntil(before).flatMap(this::on);
    }

    private Stream<Turn> on(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.holds(day)) ? Stream.empty() : hours.turns(day, zone).stream();
    }
}
