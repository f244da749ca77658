package org.cordon.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.kernel.shared.web.AskedPath;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every request whose address could be spelt in another way, before any other code reads the address. Otherwise the sign-in, the
 * audit and the acts could read the address in one way, and a controller or the engine in another.
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
