package org.cordon.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;

/**
 * The recovery codes of a person who has just set up an authenticator, until the person confirms having kept them. They are stored nowhere
 * else in plain text.
 *
 * @param next the page to which the person is led after confirming
 */
public record RecoveryCodes(List<String> codes, String next) implements Serializable {

    /** The page on which recovery codes are shown. */
    public static final String PAGE = "/account/second-factor/codes";

    /** The name of this value in the rows of sessions. The name stays the same when the class moves. */
    private static final String PLACE = "org.cordon.signin.web.RecoveryCodes";

    public void keep(HttpServletRequest request) {
        request.getSession().setAttribute(PLACE, this);
    }

    /** Returns the recovery codes to show; null if there are no codes to show. */
    static RecoveryCodes of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (RecoveryCodes) session.getAttribute(PLACE);
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(PLACE);
    }
}
