package org.cordon.platform.signin.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The browsers in which an account has signed in before. A known browser is no second factor and opens nothing. Tries in a known browser
 * are counted apart, so that tries on the same account from elsewhere do not block that browser. The cookie does not name its accounts:
 * Cordon only checks whether the cookie was made for the account that the person enters.
 */
@Component
public final class KnownBrowsers {

    private static final String COOKIE = "cordon-known";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int ACCOUNTS_OF_A_BROWSER = 5;
    private static final String BETWEEN = "/";

    private final BrowserSeal seal;
    private final BrowserKeeps browser;

    KnownBrowsers(BrowserSeal seal, BrowserKeeps browser) {
        this.seal = seal;
        this.browser = browser;
    }

    /** Returns the id of this browser for the account; empty if the account has not signed in here before. */
    public Optional<String> find(String account, String kept) {
        return each(kept).flatMap(one -> seal.read(purpose(account), one).stream()).findFirst();
    }

    public static String kept(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue).orElse("");
    }

    public void remember(String account, HttpServletRequest request, HttpServletResponse response) {
        var others = each(kept(request)).filter(one -> seal.read(purpose(account), one).isEmpty());
        var mine = find(account, kept(request)).orElseGet(() -> UUID.randomUUID().toString());
        var all = Stream.concat(Stream.of(seal.sign(purpose(account), mine, KEPT)), others).limit(ACCOUNTS_OF_A_BROWSER)
                .collect(Collectors.joining(BETWEEN));
        browser.set(COOKIE, all, KEPT, response);
    }

    private static Stream<String> each(String kept) {
        return Arrays.stream(kept.split(BETWEEN)).limit(ACCOUNTS_OF_A_BROWSER);
    }

    private static String purpose(String account) {
        return COOKIE + " " + account.toLowerCase(Locale.ROOT);
    }
}
