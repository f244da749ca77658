package org.cordon.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.cordon.access.Bureaus;
import org.cordon.access.CurrentCaller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language in which pages and webapps speak to the reader: that of his bureau's country; for everybody else, and before sign-in, the one he chose
 * on the sign-in page, else the best match of what his browser asks for, else English.
 */
@Component("localeResolver")
final class ReaderLanguage extends CookieLocaleResolver {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"), Locale.forLanguageTag("ar"));

    private final CurrentCaller callers;
    private final Bureaus bureaus;

    ReaderLanguage(CurrentCaller callers, Bureaus bureaus, @Value("${cordon.base-url}") String baseUrl) {
        super("cordon-language");
        this.callers = callers;
        this.bureaus = bureaus;
        setCookieMaxAge(Duration.ofDays(365));
        setCookieSecure(baseUrl.startsWith("https:"));
        setCookieHttpOnly(true);
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(ReaderLanguage::ofBrowser);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return callers.find().flatMap(caller -> caller.country()).flatMap(bureaus::languageOf).map(Locale::forLanguageTag)
                .orElseGet(() -> known(super.resolveLocale(request)));
    }

    private static Locale ofBrowser(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream().map(Locale::getLanguage).map(Locale::forLanguageTag)
                .filter(LANGUAGES::contains).findFirst().orElse(Locale.ENGLISH);
    }

    /** A cookie may say anything. */
    private static Locale known(Locale wanted) {
        return LANGUAGES.contains(wanted) ? wanted : Locale.ENGLISH;
    }
}
