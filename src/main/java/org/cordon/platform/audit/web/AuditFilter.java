package org.cordon.platform.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.regex.Pattern;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.web.MatchedRoute;
import org.cordon.platform.audit.AuditTrail;
import org.cordon.platform.signin.step.RequestWitness;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees every request as soon as the caller can be known, and its answer last of all. No byte of an answer leaves before the row of the
 * request is committed: a file whose row cannot be written is not shown. The transaction of an act has ended by then, so that a refusal is
 * recorded after its act was rolled back.
 */
@Component
final class AuditFilter extends OncePerRequestFilter implements RequestWitness {

    /**
     * The paths of scripts and pictures, which show nothing of an operation. A webapp has the same paths; a refused webapp is recognised by
     * its status.
     */
    private static final Pattern PICTURES = Pattern.compile("/(pages|texts|camunda/(lib|assets|app/[^/]+/[^/]+))/.*|/favicon\\.ico");

    private static final String API = "/api/";

    private final AuditTrail trail;
    private final CurrentCaller currentCaller;

    AuditFilter(AuditTrail trail, CurrentCaller currentCaller) {
        this.trail = trail;
        this.currentCaller = currentCaller;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var audited = new AuditedRequest(trail, request);
        var answer = new WatchedAnswer(request, response, audited);
        try (var bound = audited.notes().bind()) {
            chain.doFilter(request, answer);
        }
        answer.leaves();
    }

    private final class WatchedAnswer extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private final AuditedRequest audited;

        private WatchedAnswer(HttpServletRequest request, HttpServletResponse response, AuditedRequest audited) {
            super(response);
            this.request = request;
            this.audited = audited;
        }

        private void leaves() {
            if (currentCaller.find().isPresent()
                    && (getStatus() == SC_FORBIDDEN || !PICTURES.matcher(MatchedRoute.patternOf(request)).matches())) {
                audited.answered(this);
            }
        }

        /**
         * Writes the row before the answer leaves. An answer inside an act is held back until the act has ended, so its row is not written
         * yet. An answer of the engine may still be reworded by the gate, so its row is not written yet either.
         */
        private void begins() {
            if (MatchedRoute.patternOf(request).startsWith(API) && !TransactionSynchronizationManager.isActualTransactionActive()) {
                leaves();
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            begins();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            begins();
            return super.getWriter();
        }

        @Override
        public void flushBuffer() throws IOException {
            begins();
            super.flushBuffer();
        }
    }
}
