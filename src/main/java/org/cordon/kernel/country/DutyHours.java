package org.cordon.kernel.country;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The hours at which a bureau is on duty, in its own time zone: {@code 24/7}, or days and times such as
 * {@code Mo-Fr 08:00-18:00; Sa 09:00-12:00}. A span whose end is not later than its begin ends on the next day.
 */
public final class DutyHours {

    private static final String ALWAYS = "24/7";
    private static final int LONGEST = 200;
    private static final int DAYS_AHEAD = 8;
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Pattern RULE = Pattern.compile("(\\S+) +(\\S+)");
    private static final Pattern TIMES = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)");

    private final String text;
    private final List<Span> spans;

    private DutyHours(String text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    /** A span of duty on each of these days. The span ends on the next day if its end is not later than its begin. */
    private record Span(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

        Turn on(LocalDate day, ZoneId zone) {
            return new Turn(first(day.atTime(from), zone), last((to.isAfter(from) ? day : day.plusDays(1)).atTime(to), zone));
        }

        /**
         * Returns the moment when duty begins. If the clock is put back and shows a time twice, the first of both moments counts. If the
         * clock skips the time, the moment of the change counts.
         */
        private static Instant first(LocalDateTime clock, ZoneId zone) {
            var change = zone.getRules().getTransition(clock);
            return change == null || change.isOverlap() ? clock.atZone(zone).toInstant() : change.getInstant();
        }

        /**
         * Returns the moment when duty ends. If the clock is put back, duty goes on until the clock shows no time before the end any more.
         */
        private static Instant last(LocalDateTime clock, ZoneId zone) {
            var change = zone.getRules().getTransition(clock);
            return change != null && change.isOverlap() && clock.isAfter(change.getDateTimeAfter())
                    ? clock.toInstant(change.getOffsetAfter()) : first(clock, zone);
        }
    }

    /**
     * A turn of duty.
     *
     * @param to the end; the bureau is on duty until then, and not at that moment
     */
    public record Turn(Instant from, Instant to) {

        /** Whether the bureau is on duty in this turn at that time. */
        public boolean holds(Instant time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    /** Reads duty hours; empty if the text has neither of the two forms. White space and capitals in the names of days do not matter. */
    public static Optional<DutyHours> parse(String written) {
        var text = written.strip().replace('–', '-').replaceAll("\\s*([-,;])\\s*", "$1").replaceAll("\\s+", " ");
        if (text.equals(ALWAYS)) {
            return Optional.of(new DutyHours(ALWAYS, List.of(new Span(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT,
                    LocalTime.MIDNIGHT))));
        }
        var spans = new ArrayList<Span>();
        var rules = new ArrayList<String>();
        for (var rule : text.split(";", -1)) {
            var parts = RULE.matcher(rule);
            var days = parts.matches() ? days(parts.group(1)) : EnumSet.noneOf(DayOfWeek.class);
            if (days.isEmpty() || !addTimes(spans, days, parts.group(2))) {
                return Optional.empty();
            }
            rules.add(spelt(parts.group(1)) + " " + parts.group(2));
        }
        return text.length() > LONGEST ? Optional.empty() : Optional.of(new DutyHours(String.join("; ", rules), List.copyOf(spans)));
    }

    /** Reads days and ranges of days; empty if one of them is no day. */
    private static Set<DayOfWeek> days(String written) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var range : written.split(",", -1)) {
            var ends = range.split("-", -1);
            var first = DAYS.indexOf(spelt(ends[0]));
            var last = DAYS.indexOf(spelt(ends[ends.length - 1]));
            if (ends.length > 2 || first < 0 || last < 0) {
                return EnumSet.noneOf(DayOfWeek.class);
            }
            var length = Math.floorMod(last - first, DAYS.size());
            IntStream.rangeClosed(0, length).mapToObj(DayOfWeek.of(first + 1)::plus).forEach(days::add);
        }
        return days;
    }

    private static boolean addTimes(List<Span> spans, Set<DayOfWeek> days, String written) {
        for (var range : written.split(",", -1)) {
            var times = TIMES.matcher(range);
            if (!times.matches()) {
                return false;
            }
            spans.add(new Span(days, time(times.group(1), times.group(2)),
                    times.group(3) == null ? LocalTime.MIDNIGHT : time(times.group(3), times.group(4))));
        }
        return true;
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    /** Spells each day as "Mo", however it was written. */
    private static String spelt(String days) {
        return Pattern.compile("[A-Za-z]+").matcher(days).replaceAll(day ->
                day.group().substring(0, 1).toUpperCase(Locale.ROOT) + day.group().substring(1).toLowerCase(Locale.ROOT));
    }

    /** Returns the hours in Cordon's normal spelling. */
    public String text() {
        return text;
    }

    /** Returns the turns that begin on that day in the zone; leaves out turns of no length. */
    public List<Turn> turns(LocalDate day, ZoneId zone) {
        return spans.stream().filter(span -> span.days().contains(day.getDayOfWeek())).map(span -> span.on(day, zone))
                .filter(turn -> turn.from().isBefore(turn.to())).toList();
    }

    /** Whether the bureau is on duty at that time. */
    public boolean isOn(Instant time, ZoneId zone) {
        var today = time.atZone(zone).toLocalDate();
        return Stream.of(today.minusDays(1), today).flatMap(day -> turns(day, zone).stream()).anyMatch(turn -> turn.holds(time));
    }

    /** Returns when the bureau is next on duty; empty while the bureau is on duty. */
    public Optional<Instant> next(Instant time, ZoneId zone) {
        var today = time.atZone(zone).toLocalDate();
        return isOn(time, zone) ? Optional.empty() : today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(day -> turns(day, zone).stream()).map(Turn::from).filter(begin -> begin.isAfter(time))
                .min(Comparator.naturalOrder());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DutyHours hours && hours.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
