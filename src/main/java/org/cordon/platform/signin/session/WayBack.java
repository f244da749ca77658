package org.cordon.platform.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.web.AskedPath;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The page that a person asked for before signing in. The browser keeps the address of the page. If Cordon kept such addresses in memory, a
 * stranger could fill the memory by asking for pages.
 */
public final class WayBack implements RequestCache {

    private static final String COOKIE = "cordon-way";
    private static final Duration KEPT = Duration.ofMinutes(30);

    /** The form of an address within Cordon. A browser would read an address that begins with two slashes as another host. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]{0,1500}");

    private final BrowserKeeps browser;
    private final RequestMatcher pages;

    public WayBack(BrowserKeeps browser, RequestMatcher pages) {
        this.browser = browser;
        this.pages = pages;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var address = AskedPath.of(request) + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        if (pages.matches(request) && OWN.matcher(address).matches()) {
            browser.keep(COOKIE, address, KEPT, response);
        }
    }

    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return browser.find(COOKIE, request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Returns null: a kept request never replaces another. The person is led to the page, and the browser requests the page again. */
    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        browser.take(COOKIE, request, response);
    }
}
