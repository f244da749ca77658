package org.cordon.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses two kinds of requests that a foreign page could make a browser send, and that need no session token. The first kind carries the
 * password from the browser's own dialogue. The second begins a sign-in at a provider that still knows the person. A browser states with
 * each request whose page made the request. A script states nothing, and passes.
 */
public final class ForeignPagesFilter extends OncePerRequestFilter {

    private static final String WHOSE_PAGE = "Sec-Fetch-Site";
    private static final Set<String> SOMEBODY_ELSES = Set.of("cross-site", "same-site");

    private final RequestMatcher wayToProvider;

    public ForeignPagesFilter(RequestMatcher wayToProvider) {
        this.wayToProvider = wayToProvider;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var foreign = SOMEBODY_ELSES.contains(String.valueOf(request.getHeader(WHOSE_PAGE)));
        if (foreign && request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (foreign && wayToProvider.matches(request)) {
            response.sendRedirect("/login");
        } else {
            chain.doFilter(request, response);
        }
    }
}
