package org.cordon.roundup.operation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A warning to the coordinator before an act. Pages show it in the reader's language as the text {@code warning.<code>}.
 *
 * @param code    the kind of warning
 * @param n       the number of things that the warning counts, 1 if it counts nothing
 * @param country the country concerned, or null
 * @param text    the warning in English, for scripts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Warning(String code, int n, String country, String text) {

    public static Warning of(String code, String text) {
        return new Warning(code, 1, null, text);
    }

    /**
     * Returns a warning about a number of things.
     *
     * @param one the rest of the sentence after the number 1
     * @param several the rest of the sentence after any other number
     */
    public static Warning of(String code, int n, String one, String several) {
        return new Warning(code, n, null, n + (n == 1 ? one : several));
    }
}
