package org.cordon.kernel.shared.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The working days of the General Secretariat: Monday to Friday in UTC, the zone of everything that is written to it. */
public final class WorkingDays {

    private WorkingDays() {
    }

    /** Returns the same time of day, to whole seconds, this many working days later. */
    public static Instant after(Instant begin, int days) {
        var day = begin.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
        for (var left = days; left > 0;) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.toInstant();
    }
}
