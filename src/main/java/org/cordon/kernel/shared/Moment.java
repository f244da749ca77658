package org.cordon.kernel.shared;

import java.time.Instant;
import java.util.Locale;

/**
 * A time in UTC, formatted for people in every language, English included. An {@code Instant} in an English sentence is formatted for
 * scripts instead.
 */
public record Moment(Instant at) implements Spoken {

    @Override
    public String in(Locale language) {
        return Translations.in(language).time(at);
    }
}
