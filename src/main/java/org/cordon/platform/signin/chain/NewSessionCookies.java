package org.cordon.platform.signin.chain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Gives a browser only tokens that its request did not bear. Spring Session sends a token again if its session is gone by the time the page
 * of an error is made. The browser may hold a newer token by then, which the old one would replace.
 */
record NewSessionCookies(HttpSessionIdResolver cookies) implements HttpSessionIdResolver {

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return cookies.resolveSessionIds(request);
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String token) {
        if (!resolveSessionIds(request).contains(token)) {
            cookies.setSessionId(request, response, token);
        }
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
