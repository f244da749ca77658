package org.cordon.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.cordon.kernel.caller.Bureaus;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.database.DatabaseAway;
import org.cordon.kernel.shared.web.RequestLanguage;
import org.cordon.platform.signin.OwnLanguages;
import org.cordon.platform.signin.session.BrowserKeeps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Finds the language in which pages, webapps and refusals speak to the reader. The reader's own choice, made on the sign-in page or with
 * the account, comes first. The language of the bureau's country comes next. Everybody else, and everybody before sign-in, gets the
 * language chosen in this browser, the best match of the browser's request, or English.
 */
@Component("localeResolver")
public final class ReaderLanguage extends CookieLocaleResolver {

    private static final String SETTLED = ReaderLanguage.class.getName();
    private static final String CHOSEN = "cordon-chosen";
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final CurrentCaller callers;
    private final Bureaus bureaus;
    private final OwnLanguages own;
    private final BrowserKeeps browser;

    public ReaderLanguage(CurrentCaller callers, Bureaus bureaus, OwnLanguages own, BrowserKeeps browser,
            @Value("${cordon.base-url}") String baseUrl) {
        super("cordon-language");
        this.callers = callers;
        this.bureaus = bureaus;
        this.own = own;
        this.browser = browser;
        setCookieMaxAge(Duration.ofDays(365));
        setCookieSecure(baseUrl.startsWith("https:"));
        setCookieHttpOnly(true);
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(RequestLanguage::askedFor);
    }

    /**
     * Returns the language of an answer. A script gets the language that it asks for, or else English, because a script parses the answer.
     */
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getAttribute(SETTLED) instanceof Locale settled ? settled
                : DatabaseAway.isNoted(request) ? known(super.resolveLocale(request))
                : request.getHeader(HttpHeaders.AUTHORIZATION) == null ? ofReader(request) : RequestLanguage.askedFor(request);
    }

    /** Looks the language up now, for the whole request. */
    void settle(HttpServletRequest request) {
        request.setAttribute(SETTLED, resolveLocale(request));
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return () -> resolveLocale(request);
    }

    /** Returns the person's own language, also for a request of a script. */
    Locale ofReader(HttpServletRequest request) {
        return callers.find()
                .flatMap(caller -> own.find().or(() -> caller.country().flatMap(bureaus::languageOf).map(Locale::forLanguageTag)))
                .orElseGet(() -> known(super.resolveLocale(request)));
    }

    /** Keeps a choice made before sign-in. The choice holds for this browser, and for the next person who signs in with this browser. */
    void chooseBeforeSignIn(Locale language, HttpServletRequest request, HttpServletResponse response) {
        setLocale(request, response, known(language));
        browser.keep(CHOSEN, known(language).getLanguage(), KEPT, response);
    }

    /** Keeps the choice made on the sign-in page for the account that has just signed in. */
    public void keepChoice(HttpServletRequest request, HttpServletResponse response) {
        browser.take(CHOSEN, request, response).map(Locale::forLanguageTag).ifPresent(own::choose);
    }

    /** Keeps the caller's choice. */
    void choose(Locale language) {
        own.choose(known(language));
    }

    /** Returns the wanted language if Cordon speaks it, and English otherwise: a cookie may contain anything. */
    private static Locale known(Locale wanted) {
        return RequestLanguage.KNOWN.contains(wanted) ? wanted : Locale.ENGLISH;
    }
}
