package org.cordon.kernel.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DutyHoursTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"24/7 | 24/7", "Mo-Fr 08:00-18:00 | Mo-Fr 08:00-18:00", "' mo - FR  08:00 – 18:00 ' | Mo-Fr 08:00-18:00",
            "Mo-Fr 08:00-12:00,13:00-18:00 ;Sa,Su 09:00-12:00 | Mo-Fr 08:00-12:00,13:00-18:00; Sa,Su 09:00-12:00",
            "Su-Th 00:00-24:00 | Su-Th 00:00-24:00"})
    void areWrittenInOneWay(String written, String text) {
        assertThat(DutyHours.parse(written).orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "always", "24/5", "Mo-Fr", "08:00-18:00", "Mo-Fr 8-18", "Mo-Fr 08:00-25:00", "Xx 08:00-18:00",
            "Mo-We-Fr 08:00-18:00",
            "Mo-Fr 08:00-18:00;", "Mo-Fr 08:00", "Mo- 08:00-18:00", "Mo-Fr 08:00-18:00 Europe/Paris", "Mo-Fr 24:00-08:00"})
    void otherTextIsRefused(String written) {
        assertThat(DutyHours.parse(written)).isEmpty();
    }

    /** 25 November 2026 is a Wednesday. */
    @ParameterizedTest
    @CsvSource({"Mo-Fr 08:00-18:00, 2026-11-25T08:00+01:00, true", "Mo-Fr 08:00-18:00, 2026-11-25T18:00+01:00, false",
            "Mo-Fr 08:00-18:00, 2026-11-25T17:59+00:00, false", "Mo-Fr 08:00-18:00, 2026-11-28T10:00+01:00, false",
            "Fr-Mo 08:00-18:00, 2026-11-29T10:00+01:00, true", "Fr-Mo 08:00-18:00, 2026-11-25T10:00+01:00, false",
            "We 22:00-06:00, 2026-11-26T05:59+01:00, true", "We 22:00-06:00, 2026-11-25T05:59+01:00, false",
            "We 00:00-24:00, 2026-11-25T23:59+01:00, true", "We 00:00-24:00, 2026-11-26T00:00+01:00, false",
            "Mo-Fr 08:00-18:00, 2026-07-01T06:30Z, true", "24/7, 2026-11-29T03:00Z, true"})
    void holdOnTheClocksOfTheBureau(String written, OffsetDateTime time, boolean on) {
        assertThat(DutyHours.parse(written).orElseThrow().isOn(time.toInstant(), PARIS)).isEqualTo(on);
    }

    @Test
    void tellWhenSomebodyIsThereNext() {
        var hours = DutyHours.parse("Mo-Fr 08:00-12:00,13:00-18:00").orElseThrow();
        assertThat(hours.next(Instant.parse("2026-11-25T11:30:00Z"), PARIS)).contains(Instant.parse("2026-11-25T12:00:00Z"));
        assertThat(hours.next(Instant.parse("2026-11-27T17:00:00Z"), PARIS)).contains(Instant.parse("2026-11-30T07:00:00Z"));
        assertThat(hours.next(Instant.parse("2026-11-25T10:00:00Z"), PARIS)).isEmpty();
        assertThat(DutyHours.parse("We 08:00-09:00").orElseThrow().next(Instant.parse("2026-11-25T09:00:00Z"), PARIS))
                .contains(Instant.parse("2026-12-02T07:00:00Z"));
        assertThat(DutyHours.parse("24/7").orElseThrow().next(Instant.EPOCH, PARIS)).isEmpty();
    }
}
