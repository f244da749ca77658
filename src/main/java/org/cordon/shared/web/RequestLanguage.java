package org.cordon.shared.web;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * The language in which the request that this thread answers is answered. Whatever answers none, such as a job, speaks English. Kept apart
 * from what the frameworks keep of a request's locale, since the engine's servlet puts what the browser asks for in its place.
 */
public final class RequestLanguage {

    private static final ThreadLocal<Supplier<Locale>> CURRENT = ThreadLocal.withInitial(() -> () -> Locale.ENGLISH);

    private RequestLanguage() {
    }

    /** The language; one that Cordon does not speak comes out as English. */
    public static Locale now() {
        return CURRENT.get().get();
    }

    /** From now on this thread answers a request in this language, which is looked up when it is needed. */
    public static void begin(Supplier<Locale> language) {
        CURRENT.set(language);
    }

    public static void end() {
        CURRENT.remove();
    }
}
