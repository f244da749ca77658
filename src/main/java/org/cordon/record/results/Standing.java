package org.cordon.record.results;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How an operation stands: the figures, and what those who lead it see besides and nobody publishes.
 *
 * @param confirmed   listed targets whose warrant a country that wants them confirms still
 * @param surrendered of the arrested, those who were handed over or returned otherwise
 * @param byDay       of the arrested and the located, when that happened; the days add up to the figures
 */
public record Standing(Results results, int confirmed, int surrendered, List<Day> byDay) {

    public Standing {
        byDay = List.copyOf(byDay);
    }

    /** @param day in UTC */
    public record Day(LocalDate day, int arrested, int located) {
    }

    /** This standing at a later time at which nothing more is known. */
    Standing at(Instant now) {
        return new Standing(results.at(now), confirmed, surrendered, byDay);
    }
}
