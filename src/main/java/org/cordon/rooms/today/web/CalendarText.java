package org.cordon.rooms.today.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import org.cordon.rooms.today.Deadline;
import org.cordon.rooms.today.DeadlineFeed.Feed;

/**
 * Deadlines as iCalendar (RFC 5545). Each deadline is one event without duration, in UTC, with only the kind of the task and its reference.
 * Text is escaped and lines are folded, so that no value can begin a line of its own.
 */
final class CalendarText {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {
    }

    /**
     * @param names turns the name of a task with its reference into the reader's language
     *
     * @param base  the address of Cordon
     */
    static String of(Feed feed, UnaryOperator<String> names, String base, Instant now) {
        var calendar = new CalendarText();
        calendar.line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//Cordon//Deadlines//EN").line("METHOD", "PUBLISH")
                .line("X-WR-CALNAME", "Cordon").line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        feed.deadlines().forEach(deadline -> calendar.event(deadline, names.apply(deadline.task()), base, now));
        return calendar.line("END", "VCALENDAR").text.toString();
    }

    private void event(Deadline deadline, String name, String base, Instant now) {
        line("BEGIN", "VEVENT").line("UID", escaped(deadline.id() + "@cordon")).line("DTSTAMP", UTC.format(now))
                .line("DTSTART", UTC.format(deadline.due())).line("DTEND", UTC.format(deadline.due()))
                .line("SUMMARY", escaped(name)).line("TRANSP", "TRANSPARENT")
                .line("URL", base + "/go/" + deadline.reference()).line("END", "VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n").replaceAll("\\p{Cntrl}", "");
    }

    /** Writes a line of at most 75 octets; the rest follows on lines that begin with a blank. */
    private CalendarText line(String name, String value) {
        var octets = 0;
        for (var sign : (name + ":" + value).codePoints().toArray()) {
            var character = Character.toString(sign);
            var length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
        }
        text.append("\r\n");
        return this;
    }
}
