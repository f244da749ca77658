package org.cordon.rooms.today.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.cordon.rooms.today.Deadline;
import org.cordon.rooms.today.DeadlineFeed.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTest {

    private static final Instant NOW = Instant.parse("2027-03-28T00:30:00Z");

    @Test
    void oneEventADeadline() {
        assertThat(text("Confirm the targets · TERRA-2027-FR", "TERRA-2027-FR")).isEqualTo(String.join("\r\n", "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Cordon//Deadlines//EN", "METHOD:PUBLISH", "X-WR-CALNAME:Cordon", "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                "BEGIN:VEVENT", "UID:7@cordon", "DTSTAMP:20270328T003000Z", "DTSTART:20270328T010000Z", "DTEND:20270328T010000Z",
                "SUMMARY:Confirm the targets · TERRA-2027-FR", "TRANSP:TRANSPARENT", "URL:https://cordon.example/go/TERRA-2027-FR",
                "END:VEVENT", "END:VCALENDAR", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nEND:VEVENT\r\nATTENDEE:mailto:x@y.example", "a\nX", "a\rX", "a\u2028X", "a\u0000X", "a;b,c\\n"})
    void nothingInAValueBeginsALineOfItsOwn(String name) {
        assertThat(text(name, "TERRA-2027-FR").split("\r\n")).hasSize(16)
                .allMatch(line -> line.matches("(BEGIN|END|VERSION|PRODID|METHOD|X-WR-CALNAME|REFRESH-INTERVAL|UID|DTSTAMP|DTSTART|DTEND"
                        + "|SUMMARY|TRANSP|URL)[:;].*"))
                .noneMatch(line -> line.matches("(?s).*[\\n\\r\\u0000\\u2028].*"));
        assertThat(text("a;b,c\\n", "X").lines().filter(line -> line.startsWith("SUMMARY"))).containsExactly("SUMMARY:a\\;b\\,c\\\\n");
    }

    @Test
    void longLinesAreFoldedBetweenCharacters() {
        var text = text("تأكيد بيانات نقطة مناوبة ".repeat(8), "TERRA-2027-FR");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.replace("\r\n ", "")).contains("تأكيد بيانات نقطة مناوبة ".repeat(8)).doesNotContain("\ufffd");
    }

    private static String text(String name, String reference) {
        return CalendarText.of(new Feed("en", List.of(new Deadline("7", "x", reference, Instant.parse("2027-03-28T01:00:00Z")))),
                task -> name,
                "https://cordon.example", NOW);
    }
}
