package org.cordon.kernel.shared;

import java.time.Instant;
import java.util.Locale;

/**
 * A time as people write it, in UTC, in English as well; an {@code Instant} among the values of a sentence stands in English as scripts
 * read it.
 */
public record Moment(Instant at) implements Spoken {

    @Override
    public String in(Locale language) {
        return Translations.in(language).time(at);
    }
}
