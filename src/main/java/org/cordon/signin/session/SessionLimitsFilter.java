package org.cordon.signin.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody who did nothing for too long, or who signed in too long ago. What an open page asks for by itself does not
 * count as something that he did: Tasklist looks for new tasks for as long as it is open.
 */
public final class SessionLimitsFilter extends OncePerRequestFilter {

    private final OpenSessions sessions;
    private final RequestMatcher askedByThePage;

    public SessionLimitsFilter(OpenSessions sessions, RequestMatcher askedByThePage) {
        this.sessions = sessions;
        this.askedByThePage = askedByThePage;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = OpenSession.of(request);
        if (session != null && sessions.isOver(session)) {
            SessionEnd.of(request);
        } else if (session != null && !askedByThePage.matches(request)) {
            sessions.acted(session);
        }
        chain.doFilter(request, response);
    }
}
