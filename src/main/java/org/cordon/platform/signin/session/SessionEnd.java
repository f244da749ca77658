package org.cordon.platform.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
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

    /**
     * Takes everything out of the session of a request, and forgets the signed-in person. The answer says nothing of the session to the
     * browser, which may hold the token of a newer one by now ({@link OpenSessions#goOn}).
     */
    static void leavingTheCookie(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
        }
    }
}
