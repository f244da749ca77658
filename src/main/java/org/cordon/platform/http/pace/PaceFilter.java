package org.cordon.platform.http.pace;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Globals;
import org.cordon.kernel.shared.web.AskedPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds every answer that says "not there", and the answers of routes with {@link org.cordon.kernel.caller.AtOnePace}, until their
 * departure. All work for the answer is done by then: the transaction has ended and the audit is written. The filter treats all methods and
 * ways of writing alike, and holds asynchronous answers as well.
 */
final class PaceFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PaceFilter.class);
    private static final String ERROR_PAGE = "/error";
    private static final String BEGAN = PaceFilter.class.getName() + ".began";

    private final AnswerDepartures departures;

    PaceFilter(AnswerDepartures departures) {
        this.departures = departures;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !departures.areHeld() || HeldAnswer.leaves(request);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(BEGAN) == null) {
            request.setAttribute(BEGAN, System.nanoTime());
        }
        var answer = new HeldAnswer(request, response);
        chain.doFilter(request, answer);
        if (answer.isHeld() && !response.isCommitted() && !request.isAsyncStarted()) {
            // Some servlets do not support asynchronous answers. They have already written their answers here, so the support can be
            // switched on.
            request.setAttribute(Globals.ASYNC_SUPPORTED_ATTR, true);
            var path = AskedPath.of(request);
            var waiting = request.startAsync();
            departures.at(System.nanoTime() - (long) request.getAttribute(BEGAN), () -> {
                answer.leave();
                if (answer.isError()) {
                    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_NOT_FOUND);
                    waiting.dispatch(ERROR_PAGE);
                } else {
                    waiting.start(() -> send(answer, waiting));
                }
            });
        }
    }

    /** Sends the answer on a thread of the container, so that a slow reader does not keep other answers from leaving. */
    private static void send(HeldAnswer answer, AsyncContext waiting) {
        try {
            answer.release();
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the answer any longer", gone);
        } finally {
            waiting.complete();
        }
    }
}
