package org.cordon.kernel.shared.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Working days of the General Secretariat: Monday to Friday on its clocks, which are UTC as in all that is written to it. */
public final class WorkingDays {

    private WorkingDays() {
    }

    /** The same time of the day, to whole seconds, so many working days later. */
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
