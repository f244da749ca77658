package org.cordon.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;

/**
 * The recovery codes of somebody who has just set up an authenticator, until he says that he has kept them: they are nowhere else.
 *
 * @param next where he is led then
 */
public record RecoveryCodes(List<String> codes, String next) implements Serializable {

    /** The page on which recovery codes are shown. */
    public static final String PAGE = "/account/second-factor/codes";

    /** Their name in the rows of sessions, which stays wherever the class lies. */
    private static final String PLACE = "org.cordon.signin.web.RecoveryCodes";

    public void keep(HttpServletRequest request) {
        request.getSession().setAttribute(PLACE, this);
    }

    /** The recovery codes that are to be shown; null if there are none. */
    static RecoveryCodes of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (RecoveryCodes) session.getAttribute(PLACE);
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(PLACE);
    }
}
