package org.cordon.platform.duty;

import java.time.LocalDate;

/**
 * Days on which a post is closed, whatever its hours say.
 *
 * @param from the first day, on the calendar of the post's zone
 * @param to   the last day
 * @param name the bureau's name for these days, or null
 */
public record Holiday(LocalDate from, LocalDate to, String name) {

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
