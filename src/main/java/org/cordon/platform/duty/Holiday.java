package org.cordon.platform.duty;

import java.time.LocalDate;

/** Days on which a post is closed, regardless of its hours. */
public record Holiday(LocalDate from, LocalDate to, String name) {

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
