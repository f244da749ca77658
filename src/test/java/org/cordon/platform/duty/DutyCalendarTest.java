package org.cordon.platform.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.kernel.country.DutyHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hours of a post on the clocks of its zone, through every change of the clock, and without its holidays. */
class DutyCalendarTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /**
     * Returns twenty zones. Their clocks change by an hour or half an hour, at night, at midnight or at noon UTC, in the north and the
     * south, or never; some have odd offsets.
     */
    static Stream<ZoneId> zones() {
        return Stream.of("Europe/Paris", "Europe/London", "Europe/Lisbon", "Europe/Chisinau", "America/New_York", "America/St_Johns",
                "America/Santiago", "America/Havana", "America/Asuncion", "America/Nuuk", "Africa/Cairo", "Africa/Casablanca",
                "Asia/Beirut", "Asia/Jerusalem", "Asia/Kathmandu", "Asia/Tokyo", "Australia/Lord_Howe", "Australia/Sydney",
                "Pacific/Auckland", "Pacific/Chatham").map(ZoneId::of);
    }

    /** A turn as a person would write it down: every day from one time to another. */
    private record Daily(LocalTime from, LocalTime to) {

        String text() {
            return "Mo-Su " + from + "-" + to;
        }
    }

    private static final List<Daily> TURNS = Stream.of("08:00-18:00", "22:00-06:00", "00:00-02:30", "02:30-06:00", "02:15-02:45",
            "01:30-00:30",
            "23:30-00:15", "00:00-00:00").map(text -> new Daily(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6))))
            .toList();

    /**
     * A turn begins when the clock first shows its begin or a later time, and ends when it last shows a time before its end. The test looks
     * at every minute.
     */
    @ParameterizedTest
    @MethodSource("zones")
    void goesByTheClockOnTheWallThroughEachChangeOfTheYear(ZoneId zone) {
        for (var middle : changes(zone)) {
            for (var turn : TURNS) {
                var calendar = new DutyCalendar(DutyHours.parse(turn.text()).orElseThrow(), List.of(), zone);
                var times = IntStream.range(-16 * 15, 16 * 15).mapToObj(step -> middle.plus(Duration.ofMinutes(15L * step))).toList();
                var on = onTheWall(times, turn, zone);
                for (var i = 100; i < times.size() - 100; i++) {
                    var at = i;
                    assertThat(calendar.isOn(times.get(i))).as("%s in %s at %s", turn.text(), zone, times.get(i).atZone(zone))
                            .isEqualTo(on.get(i));
                    var change = IntStream.range(i, times.size() - 100).filter(later -> !on.get(later).equals(on.get(at)))
                            .mapToObj(times::get)
                            .findFirst();
                    change.ifPresent(time -> assertThat(on.get(at) ? calendar.until(times.get(at)) : calendar.next(times.get(at)))
                            .as("%s in %s after %s", turn.text(), zone, times.get(at).atZone(zone)).contains(time));
                }
            }
        }
    }

    private static List<Instant> changes(ZoneId zone) {
        var found = new ArrayList<Instant>();
        var from = Instant.parse("2026-01-01T00:00:00Z");
        for (var next = zone.getRules().nextTransition(from); next != null && found.size() < 4; next = zone.getRules()
                .nextTransition(next.getInstant())) {
            found.add(next.getInstant());
        }
        return found.isEmpty() ? List.of(Instant.parse("2026-03-29T00:00:00Z")) : found;
    }

    private static List<Boolean> onTheWall(List<Instant> times, Daily turn, ZoneId zone) {
        var clocks = times.stream().map(time -> LocalDateTime.ofInstant(time, zone)).toList();
        var on = new ArrayList<>(Collections.nCopies(times.size(), false));
        clocks.get(0).toLocalDate().datesUntil(clocks.get(clocks.size() - 1).toLocalDate().plusDays(2)).forEach(day -> {
            var begin = day.atTime(turn.from());
            var end = (turn.to().isAfter(turn.from()) ? day : day.plusDays(1)).atTime(turn.to());
            var first = IntStream.range(0, clocks.size()).filter(i -> !clocks.get(i).isBefore(begin)).findFirst().orElse(clocks.size());
            var last = IntStream.range(0, clocks.size()).filter(i -> clocks.get(i).isBefore(end)).max().orElse(-1);
            IntStream.rangeClosed(first, last).forEach(i -> on.set(i, true));
        });
        return on;
    }

    @Test
    void aTurnThatWouldBeginOnAHolidayDoesNotTakePlaceAndOneOfTheEveGoesOnToItsEnd() {
        var nights = calendar("Mo-Su 22:00-06:00", new Holiday(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-26"), "Christmas"));
        assertThat(nights.isOn(at("2026-12-25T05:59"))).isTrue();
        assertThat(nights.until(at("2026-12-24T23:00"))).contains(at("2026-12-25T06:00"));
        assertThat(nights.isOn(at("2026-12-25T23:00"))).isFalse();
        assertThat(nights.isOn(at("2026-12-27T01:00"))).isFalse();
        assertThat(nights.next(at("2026-12-25T07:00"))).contains(at("2026-12-27T22:00"));
    }

    @Test
    void aroundTheClockHasNoEndButBeforeAHoliday() {
        assertThat(calendar("24/7").until(at("2026-12-20T12:00"))).isEmpty();
        assertThat(calendar("24/7").isOn(at("2026-12-20T12:00"))).isTrue();
        var closed = calendar("24/7", new Holiday(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-25"), null));
        assertThat(closed.until(at("2026-12-20T12:00"))).contains(at("2026-12-25T00:00"));
        assertThat(closed.isOn(at("2026-12-25T12:00"))).isFalse();
        assertThat(closed.next(at("2026-12-25T12:00"))).contains(at("2026-12-26T00:00"));
    }

    @Test
    void turnsThatMeetAreOne() {
        assertThat(calendar("Mo-Fr 08:00-16:00,16:00-23:00; Sa 00:00-24:00").until(at("2026-11-25T09:00")))
                .contains(at("2026-11-25T23:00"));
        assertThat(calendar("Mo-Th 08:00-08:00; Fr 08:00-20:00").until(at("2026-11-23T09:00"))).contains(at("2026-11-27T20:00"));
    }

    @Test
    void theNextTurnIsFoundBehindLongHolidays() {
        var summer = calendar("Mo 09:00-10:00", new Holiday(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-08-31"), null),
                new Holiday(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31"), null));
        assertThat(summer.next(at("2026-07-01T00:00"))).contains(at("2026-11-02T09:00"));
    }

    private static DutyCalendar calendar(String hours, Holiday... holidays) {
        return new DutyCalendar(DutyHours.parse(hours).orElseThrow(), List.of(holidays), PARIS);
    }

    private static Instant at(String clock) {
        return LocalDateTime.parse(clock).atZone(PARIS).toInstant();
    }
}
