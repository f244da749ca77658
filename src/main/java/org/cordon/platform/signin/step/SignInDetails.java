package org.cordon.platform.signin.step;

import jakarta.servlet.http.HttpServletRequest;
import org.cordon.platform.signin.session.KnownBrowsers;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The place and the browser in which a password is tried. */
public class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final String kept;

    public SignInDetails(HttpServletRequest request) {
        super(request);
        kept = KnownBrowsers.kept(request);
    }

    /** Returns what the browser keeps about accounts that were let in before in that browser. */
    String kept() {
        return kept;
    }
}
