package org.cordon.platform.duty;

import java.time.LocalDate;

/**
 * Days on which a post is not there, whatever its hours say.
 *
 * @param from first of them, on the calendar of the post's zone
 * @param to   last of them
 * @param name what the bureau calls them, or null
 */
public record Holiday(LocalDate from, LocalDate to, String name) {

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
