package org.cordon.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * Somebody who has left a webapp and is still signed in at his provider. The webapp asks by a script, which a browser follows nowhere; so a new session
 * remembers who it was until the page that opens next, which leads him to the provider's own sign-out.
 */
final class LeavingPerson {

    private static final String REMEMBERED = LeavingPerson.class.getName();

    private LeavingPerson() {
    }

    static void remember(HttpServletRequest request, Authentication person) {
        request.getSession(true).setAttribute(REMEMBERED, person);
    }

    /** Once. */
    static Optional<Authentication> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(REMEMBERED) instanceof Authentication person)) {
            return Optional.empty();
        }
        session.removeAttribute(REMEMBERED);
        return Optional.of(person);
    }
}
