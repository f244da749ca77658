package org.cordon.platform.signin.chain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.kernel.shared.web.StatusProblem;
import org.cordon.platform.http.body.BodyRefused;
import org.cordon.platform.http.body.IncomingBody;
import org.cordon.platform.signin.kept.OpenSession;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of a stranger's request before any work is done for the request. Refuses a body that is too large or too slow. The body of
 * a person with a session is not read ahead. The body of a script is not read ahead either, because a script is known only after its
 * password check.
 */
final class BodyFilter extends OncePerRequestFilter {

    private static final String SECONDS = "5";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = IncomingBody.of(request);
        if (body.isPresent() && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            var session = OpenSession.of(request);
            if (session != null) {
                body.get().sentBy(session.account());
            } else if (!isReadAhead(body.get(), request, response)) {
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isReadAhead(IncomingBody body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            body.readAhead();
            return true;
        } catch (BodyRefused refused) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            StatusProblem.answer(request, response, refused.status());
            return false;
        }
    }
}
