package org.cordon.rooms.receipt;

import java.util.Locale;

/** Turns what somebody typed to find acts by a part of a reference into a pattern. */
final class ReferencePattern {

    private static final String LIKE_SPECIALS = "([\\\\%_])";

    private ReferencePattern() {
    }

    /** Returns the pattern for {@code like} between two percent signs, in capitals as references are; null if nothing was typed. */
    static String pattern(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().toUpperCase(Locale.ROOT).replaceAll(LIKE_SPECIALS, "\\\\$1");
    }
}
