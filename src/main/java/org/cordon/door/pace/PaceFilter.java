package org.cordon.door.pace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Globals;
import org.cordon.shared.web.AskedPath;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds every answer that says "not there", and those of routes that are {@link org.cordon.caller.AtOnePace}, until its departure. All work
 * for it is over by then: the transaction has ended and the audit is written.
 */
final class PaceFilter extends OncePerRequestFilter {

    private static final String ERROR_PAGE = "/error";

    private final Departures departures;

    PaceFilter(Departures departures) {
        this.departures = departures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!departures.areHeld()) {
            chain.doFilter(request, response);
            return;
        }
        var began = System.nanoTime();
        var answer = new HeldAnswer(request, response);
        chain.doFilter(request, answer);
        if (answer.isHeld() && !response.isCommitted() && !request.isAsyncStarted()) {
            // Some servlets do not answer asynchronously; they have answered.
            request.setAttribute(Globals.ASYNC_SUPPORTED_ATTR, true);
            var path = AskedPath.of(request);
            var waiting = request.startAsync();
            departures.at(System.nanoTime() - began, () -> {
                if (answer.isError()) {
                    answer.resetBuffer();
                    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_NOT_FOUND);
                    waiting.dispatch(ERROR_PAGE);
                } else {
                    waiting.complete();
                }
            });
        }
    }
}
