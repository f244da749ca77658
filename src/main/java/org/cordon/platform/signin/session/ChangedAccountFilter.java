package org.cordon.platform.signin.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.platform.signin.Accounts;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of a person whose account has changed since the sign-in; the person has to sign in again. */
public final class ChangedAccountFilter extends OncePerRequestFilter {

    private final Accounts accounts;
    private final RequestMatcher sameForAll;

    public ChangedAccountFilter(Accounts accounts, RequestMatcher sameForAll) {
        this.accounts = accounts;
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
            SessionEnd.of(request);
        }
        chain.doFilter(request, response);
    }
}
