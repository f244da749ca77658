package org.cordon.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.kernel.shared.web.AskedPath;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every request whose address could be written otherwise, before anybody decides by it: what the sign-in, the audit and the acts
 * take for one thing, a controller or the engine could take for another.
 */
final class OneSpellingFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (AskedPath.isPlain(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
