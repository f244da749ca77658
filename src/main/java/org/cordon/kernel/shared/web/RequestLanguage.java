package org.cordon.kernel.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;

/**
 * The language in which the request that this thread answers is answered. Whatever answers none, such as a job, speaks English. Kept apart
 * from what the frameworks keep of a request's locale, since the engine's servlet puts what the browser asks for in its place.
 */
public final class RequestLanguage {

    /** The languages that Cordon speaks. */
    public static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"),
            Locale.forLanguageTag("ar"));

    private static final ThreadLocal<Supplier<Locale>> CURRENT = ThreadLocal.withInitial(() -> () -> Locale.ENGLISH);

    private RequestLanguage() {
    }

    /** The language; one that Cordon does not speak comes out as English. */
    public static Locale now() {
        return CURRENT.get().get();
    }

    /** The first of those that the sender of a request reads and Cordon speaks; English for whoever names none. */
    public static Locale askedFor(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ENGLISH
                : Collections.list(request.getLocales()).stream().map(Locale::getLanguage).map(Locale::forLanguageTag)
                        .filter(KNOWN::contains).findFirst().orElse(Locale.ENGLISH);
    }

    /** From now on this thread answers a request in this language, which is looked up when it is needed. */
    public static void begin(Supplier<Locale> language) {
        CURRENT.set(language);
    }

    public static void end() {
        CURRENT.remove();
    }
}
