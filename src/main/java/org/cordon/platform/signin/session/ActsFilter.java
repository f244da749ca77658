package org.cordon.platform.signin.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.platform.signin.kept.OpenSession;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes that a person has done something, so that the session continues. Requests that an open page makes by itself do not count: Tasklist
 * looks for new tasks as long as it is open.
 */
public final class ActsFilter extends OncePerRequestFilter {

    private final OpenSessions sessions;
    private final RequestMatcher askedByThePage;

    public ActsFilter(OpenSessions sessions, RequestMatcher askedByThePage) {
        this.sessions = sessions;
        this.askedByThePage = askedByThePage;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!askedByThePage.matches(request) && OpenSession.of(request) != null) {
            sessions.acted(request.getSession(false));
        }
        chain.doFilter(request, response);
    }
}
