package org.cordon.platform.duty.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.kernel.country.DutyHours;
import org.cordon.platform.duty.DutyCalendar;
import org.cordon.platform.duty.Holiday;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check falls at a random hour of the quarter, and only at one at which the post is on duty. */
class CheckTimesTest {

    private static final Instant EARLY = Instant.parse("2027-01-10T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "America/New_York", "America/St_Johns", "Africa/Cairo", "Asia/Kathmandu", "Asia/Tokyo",
            "Australia/Lord_Howe",
            "Pacific/Chatham", "Pacific/Kiritimati", "America/Asuncion"})
    void eachTimeIsWithinTheHoursAndTheQuarter(String name) {
        var zone = ZoneId.of(name);
        var duty = duty(zone, "Mo-Fr 22:00-06:00; Su 10:00-12:00");
        var times = new CheckTimes(new SplittableRandom(7));
        var end = LocalDate.parse("2027-04-01").atStartOfDay(zone).toInstant();
        var drawn = IntStream.range(0, 500).mapToObj(i -> times.test(duty, zone, EARLY)).collect(Collectors.toSet());
        assertThat(drawn).hasSizeGreaterThan(400).allMatch(duty::isOn).allMatch(time -> !time.isBefore(EARLY) && time.isBefore(end));
    }

    @Test
    void everyHourOfARoundTheClockPostComesUp() {
        var zone = ZoneId.of("Europe/Paris");
        var times = new CheckTimes(new SplittableRandom(7));
        assertThat(Stream.generate(() -> times.test(duty(zone, "24/7"), zone, EARLY).atZone(zone).getHour()).limit(1000)
                .collect(Collectors.toSet())).hasSize(24);
    }

    @Test
    void littleOfAQuarterIsLeftAlone() {
        var zone = ZoneId.of("Europe/Paris");
        var time = new CheckTimes(new SplittableRandom(7)).test(duty(zone, "24/7"), zone, Instant.parse("2027-03-20T00:00:00Z"));
        assertThat(time).isBetween(Instant.parse("2027-03-31T22:00:00Z"), Instant.parse("2027-06-30T22:00:00Z"));
    }

    @Test
    void aPostThatIsNeverThereIsLookedAtAgainInTheNextQuarter() {
        var zone = ZoneId.of("Europe/Paris");
        var closed = new DutyCalendar(DutyHours.parse("Mo 10:00-11:00").orElseThrow(),
                List.of(new Holiday(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-04-30"), null)), zone);
        assertThat(new CheckTimes(new SplittableRandom(7)).test(closed, zone, EARLY)).isEqualTo(Instant.parse("2027-03-31T22:00:00Z"));
    }

    private static DutyCalendar duty(ZoneId zone, String hours) {
        return new DutyCalendar(DutyHours.parse(hours).orElseThrow(), List.of(), zone);
    }
}
