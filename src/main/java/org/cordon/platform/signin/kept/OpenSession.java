package org.cordon.platform.signin.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import org.cordon.platform.signin.Accounts.State;
import org.springframework.security.core.Authentication;

/**
 * What is known of one session in which somebody is signed in. Kept in the session itself.
 *
 * @param mark of his account at the sign-in; null if that makes no difference
 */
public record OpenSession(String account, String mark, Instant since, String address, String browser) implements Serializable {

    /** Its name in the rows of sessions, which stays wherever the class lies. */
    static final String PLACE = "org.cordon.signin.kept.OpenSession";

    /** Opens one in the session of a request, of which there is none yet, or another one is over. */
    public static void open(HttpServletRequest request, Authentication person, String browser, Instant now) {
        request.getSession().setAttribute(PLACE, new OpenSession(person.getName(), mark(person), now, request.getRemoteAddr(), browser));
    }

    /** Lets the one of a request go on with the account as it is now. */
    public static void goOn(HttpServletRequest request, Authentication person) {
        var open = of(request);
        request.getSession().setAttribute(PLACE, new OpenSession(open.account, mark(person), open.since, open.address, open.browser));
    }

    /** The one of a request, or null. */
    public static OpenSession of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (OpenSession) session.getAttribute(PLACE);
    }

    private static String mark(Authentication person) {
        return person.getDetails() instanceof State then ? then.mark() : null;
    }
}
