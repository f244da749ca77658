package org.cordon.rooms.receipt;

import java.util.Locale;

/** Turns a typed part of a reference into a pattern that finds acts. */
final class ReferencePattern {

    private static final String LIKE_SPECIALS = "([\\\\%_])";

    private ReferencePattern() {
    }

    /**
     * Returns the text to put between the two percent signs of {@code like}, in capitals because references are; null if nothing was typed.
     */
    static String pattern(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().toUpperCase(Locale.ROOT).replaceAll(LIKE_SPECIALS, "\\\\$1");
    }
}
