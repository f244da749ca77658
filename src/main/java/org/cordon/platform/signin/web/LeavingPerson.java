package org.cordon.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * Somebody who has left a webapp and is still signed in at his provider. The webapp asks by a script, which a browser follows nowhere; so a
 * new session remembers who it was until he is back from the provider's own sign-out, to which the page that opens next leads him.
 */
public final class LeavingPerson {

    /** The name in the rows of sessions, which stays wherever the class lies. */
    private static final String REMEMBERED = "org.cordon.signin.web.LeavingPerson";
    private static final int SECONDS = 300;

    private LeavingPerson() {
    }

    public static void remember(HttpServletRequest request, Authentication person) {
        var session = request.getSession(true);
        session.setMaxInactiveInterval(SECONDS);
        session.setAttribute(REMEMBERED, person);
    }

    /** However often: a page that is loaded anew on its way must not lose him. */
    static Optional<Authentication> find(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(REMEMBERED) instanceof Authentication person ? Optional.of(person)
                : Optional.empty();
    }

    /** Forgets that a person was leaving, because he has come back from his provider. */
    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(REMEMBERED);
        }
    }
}
