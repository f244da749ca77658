package org.cordon.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import org.cordon.kernel.shared.database.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with 503 and {@code Retry-After}, as a page or a problem, while the database is away. Any code may have noticed during the
 * request that the database is away. If other code, such as the engine, has written another answer, the filter drops that answer.
 */
final class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new Answer(request, response);
        try {
            chain.doFilter(request, answer);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (!DatabaseAway.isIn(failure) || response.isCommitted()) {
                throw failure;
            }
            LOG.error("A request could not be answered", failure);
            DatabaseAway.note(request);
            answer.isLeftOut = true;
        }
        if (answer.isLeftOut && !response.isCommitted()) {
            response.resetBuffer();
            response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.SECONDS_TO_WAIT);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** An answer that is dropped if it reports a failure and the request bears the note that the database is away. */
    private static final class Answer extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private boolean isLeftOut;

        private Answer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void setStatus(int status) {
            isLeftOut = status >= SC_INTERNAL_SERVER_ERROR && DatabaseAway.isNoted(request);
            if (!isLeftOut) {
                super.setStatus(status);
            }
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, null);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            isLeftOut = status >= SC_INTERNAL_SERVER_ERROR && DatabaseAway.isNoted(request);
            if (!isLeftOut) {
                super.sendError(status, message);
            }
        }

        /** Returns 503 for a dropped answer, so that other filters act on this status, for example the filter that ends a transaction. */
        @Override
        public int getStatus() {
            return isLeftOut ? SC_SERVICE_UNAVAILABLE : super.getStatus();
        }

        @Override
        public void setContentLength(int length) {
            if (!isLeftOut) {
                super.setContentLength(length);
            }
        }

        @Override
        public void setContentLengthLong(long length) {
            if (!isLeftOut) {
                super.setContentLengthLong(length);
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return isLeftOut ? new Nowhere() : super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return isLeftOut ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!isLeftOut) {
                super.flushBuffer();
            }
        }
    }

    private static final class Nowhere extends ServletOutputStream {

        private final OutputStream nothing = OutputStream.nullOutputStream();

        @Override
        public void write(int octet) throws IOException {
            nothing.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Nothing is written here");
        }
    }
}
