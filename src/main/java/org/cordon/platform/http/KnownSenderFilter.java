package org.cordon.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.platform.http.body.IncomingBody;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Assigns the body of a request to its sender once the password of the request has been checked. */
public final class KnownSenderFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person != null) {
            IncomingBody.of(request).ifPresent(body -> body.sentBy(person.getName()));
        }
        chain.doFilter(request, response);
    }
}
