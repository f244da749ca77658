package org.cordon.platform.signin.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import org.cordon.platform.signin.Accounts.State;
import org.springframework.security.core.Authentication;

/**
 * The facts about the session of a signed-in person, kept in the session itself.
 *
 * @param mark the state of the account at the sign-in; null if changes of the account do not matter
 */
public record OpenSession(String account, String mark, Instant since, String address, String browser) implements Serializable {

    /** The name of this value in the rows of sessions. The name stays the same when the class moves. */
    static final String PLACE = "org.cordon.signin.kept.OpenSession";

    /** Notes a sign-in in the session of its request. The session may still hold an earlier sign-in. */
    public static void open(HttpServletRequest request, Authentication person, String browser, Instant now) {
        request.getSession().setAttribute(PLACE, new OpenSession(person.getName(), mark(person), now, request.getRemoteAddr(), browser));
    }

    /** Lets the session of a request continue with the present state of the account. */
    public static void goOn(HttpServletRequest request, Authentication person) {
        var open = of(request);
        request.getSession().setAttribute(PLACE, new OpenSession(open.account, mark(person), open.since, open.address, open.browser));
    }

    /** Returns the open session of a request, or null. */
    public static OpenSession of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (OpenSession) session.getAttribute(PLACE);
    }

    private static String mark(Authentication person) {
        return person.getDetails() instanceof State then ? then.mark() : null;
    }
}
