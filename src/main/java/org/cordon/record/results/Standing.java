package org.cordon.record.results;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The standing of an operation: the published figures, and further figures for those who lead the operation.
 *
 * @param confirmed   listed targets whose warrant is still confirmed by a country that wants the target
 * @param surrendered arrested targets that were handed over or returned otherwise
 * @param byDay       arrests and locations by the day on which they happened; the days add up to the figures
 */
public record Standing(Results results, int confirmed, int surrendered, List<Day> byDay) {

    public Standing {
        byDay = List.copyOf(byDay);
    }

    /** @param day the day in UTC */
    public record Day(LocalDate day, int arrested, int located) {
    }

    /** Returns this standing at a later time; to be used only while the ledger has not grown. */
    Standing at(Instant now) {
        return new Standing(results.at(now), confirmed, surrendered, byDay);
    }
}
