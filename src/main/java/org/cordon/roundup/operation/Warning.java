package org.cordon.roundup.operation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the coordinator should know before an act. Pages say it in the reader's language by its code, as the text {@code warning.<code>}.
 *
 * @param code    what it is about
 * @param n       how many of them, 1 where nothing is counted
 * @param country the country that it is about, or null
 * @param text    the same in English, for scripts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Warning(String code, int n, String country, String text) {

    public static Warning of(String code, String text) {
        return new Warning(code, 1, null, text);
    }

    /** About a number of things, of which the sentence names one or several. */
    public static Warning of(String code, int n, String one, String several) {
        return new Warning(code, n, null, n + (n == 1 ? one : several));
    }
}
