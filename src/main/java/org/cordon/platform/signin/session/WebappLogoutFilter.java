package org.cordon.platform.signin.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.platform.signin.provider.ProviderSignIn;
import org.cordon.platform.signin.web.LeavingPerson;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the whole session after a person has signed out of a webapp. The webapp ends only its own part of the session, and the person would
 * stay signed in. The next page ends the session at the person's provider.
 */
public final class WebappLogoutFilter extends OncePerRequestFilter {

    private final RequestMatcher logout;
    private final LogoutHandler forgetCookie;

    /**
     * @param cookie the cookie of the session. If the cookie stayed, the next page would report an ended session, although the person has
     *               ended the session deliberately.
     */
    public WebappLogoutFilter(RequestMatcher logout, String cookie) {
        this.logout = logout;
        forgetCookie = new CookieClearingLogoutHandler(cookie);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !logout.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        chain.doFilter(request, response);
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            return;
        }
        SessionEnd.of(request);
        if (person != null && ProviderSignIn.vouchedFor(person)) {
            LeavingPerson.remember(request, person);
        } else {
            forgetCookie.logout(request, response, null);
        }
    }
}
