package org.cordon.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a password is tried, and in which browser. */
class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final String kept;

    SignInDetails(HttpServletRequest request) {
        super(request);
        kept = KnownBrowsers.kept(request);
    }

    /** What the browser keeps of accounts that were let in there. */
    String kept() {
        return kept;
    }
}
