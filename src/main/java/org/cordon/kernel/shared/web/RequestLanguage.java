package org.cordon.kernel.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;

/**
 * The language of the answer to the request of this thread. A thread without a request, such as a job's, speaks English. The language is
 * kept apart from the locale that the frameworks hold for a request: the engine's servlet overwrites that locale with the browser's.
 */
public final class RequestLanguage {

    /** The languages that Cordon speaks. */
    public static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"),
            Locale.forLanguageTag("ar"));

    private static final ThreadLocal<Supplier<Locale>> CURRENT = ThreadLocal.withInitial(() -> () -> Locale.ENGLISH);

    private RequestLanguage() {
    }

    /** Returns the language of the answer; English if Cordon does not speak the language that the sender asked for. */
    public static Locale now() {
        return CURRENT.get().get();
    }

    /** Returns the first of the sender's languages that Cordon speaks; English if the request names none. */
    public static Locale askedFor(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ENGLISH
                : Collections.list(request.getLocales()).stream().map(Locale::getLanguage).map(Locale::forLanguageTag)
                        .filter(KNOWN::contains).findFirst().orElse(Locale.ENGLISH);
    }

    /** Sets the language of the request that this thread answers; the language is looked up only when it is needed. */
    public static void begin(Supplier<Locale> language) {
        CURRENT.set(language);
    }

    public static void end() {
        CURRENT.remove();
    }
}
