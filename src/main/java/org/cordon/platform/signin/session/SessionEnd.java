package org.cordon.platform.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;

/** Ends the session of a request, and forgets the signed-in person. */
public final class SessionEnd {

    private SessionEnd() {
    }

    public static void of(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
