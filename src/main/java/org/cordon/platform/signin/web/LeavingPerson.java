package org.cordon.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * A person who has left a webapp and is still signed in at the provider. The webapp signs out by a script, and the browser does not follow
 * a script's request to another page. So a new session remembers the person. The next page leads to the provider's own sign-out, and the
 * person is forgotten on the way back.
 */
public final class LeavingPerson {

    /** The name of this value in the rows of sessions. The name stays the same when the class moves. */
    private static final String REMEMBERED = "org.cordon.signin.web.LeavingPerson";
    private static final int SECONDS = 300;

    private LeavingPerson() {
    }

    public static void remember(HttpServletRequest request, Authentication person) {
        var session = request.getSession(true);
        session.setMaxInactiveInterval(SECONDS);
        session.setAttribute(REMEMBERED, person);
    }

    /** Finds the person, as often as asked: a page that is reloaded on the way must not lose the person. */
    static Optional<Authentication> find(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(REMEMBERED) instanceof Authentication person ? Optional.of(person)
                : Optional.empty();
    }

    /** Forgets the person, who has come back from the provider. */
    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(REMEMBERED);
        }
    }
}
