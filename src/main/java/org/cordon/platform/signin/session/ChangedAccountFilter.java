package org.cordon.platform.signin.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.cordon.platform.signin.Accounts;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of a person whose account has changed since the sign-in; the person has to sign in again. */
public final class ChangedAccountFilter extends OncePerRequestFilter {

    private static final String ENDED = "cordon-ended";
    /** The time within which a browser with several open pages comes to the sign-in. */
    private static final Duration TOLD = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final BrowserKeeps browser;
    private final RequestMatcher sameForAll;

    public ChangedAccountFilter(Accounts accounts, BrowserKeeps browser, RequestMatcher sameForAll) {
        this.accounts = accounts;
        this.browser = browser;
        this.sameForAll = sameForAll;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return sameForAll.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person != null && !accounts.isUnchanged(person)) {
            SessionEnd.leavingTheCookie(request);
            request.setAttribute(ENDED, true);
            browser.keep(ENDED, "changed", TOLD, response);
        }
        chain.doFilter(request, response);
    }

    /**
     * Returns whether a session of this browser has just ended because the account changed. The first request after the change is often one
     * that a page makes by itself, so the browser keeps the reason until the person meets the sign-in.
     */
    public static boolean hasEnded(HttpServletRequest request, BrowserKeeps browser) {
        return request.getAttribute(ENDED) != null || browser.find(ENDED, request).isPresent();
    }
}
