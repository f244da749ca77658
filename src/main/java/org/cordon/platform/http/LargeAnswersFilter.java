package org.cordon.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits how many large answers are written to strangers at once. The beginning of an answer fits into the system's buffer for the
 * connection. The rest of the answer occupies a thread until the reader has taken it. A reader who takes the rest byte by byte occupies the
 * thread for long.
 */
public final class LargeAnswersFilter extends OncePerRequestFilter {

    private static final int LARGE = 64 * 1024;
    private static final int OF_ONE = 10;
    private static final String SECONDS = "5";

    private final int most;
    private final Map<String, Integer> readers = new HashMap<>();

    /** @param most the largest number of large answers to strangers at once */
    public LargeAnswersFilter(int most) {
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new Answer(request, response);
        try {
            chain.doFilter(request, answer);
        } catch (TooMany tooMany) {
            if (response.isCommitted()) {
                throw tooMany;
            }
            response.resetBuffer();
            response.setContentLength(0);
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } finally {
            answer.leave();
        }
    }

    private synchronized boolean enter(String address) {
        var here = readers.getOrDefault(address, 0);
        if (here >= OF_ONE || readers.values().stream().mapToInt(Integer::intValue).sum() >= most) {
            return false;
        }
        readers.put(address, here + 1);
        return true;
    }

    private synchronized void leave(String address) {
        readers.computeIfPresent(address, (any, here) -> here == 1 ? null : here - 1);
    }

    private static final class TooMany extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private final class Answer extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private ServletOutputStream counted;
        private long announced;
        private long written;
        private boolean entered;

        private Answer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void setContentLength(int length) {
            setContentLengthLong(length);
        }

        @Override
        public void setContentLengthLong(long length) {
            announced = length;
            super.setContentLengthLong(length);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (counted == null) {
                counted = new Counted(super.getOutputStream());
            }
            return counted;
        }

        /** Counts written bytes. An answer that has announced its length is refused before its head leaves. */
        private void count(int bytes) throws TooMany {
            written += bytes;
            if (Math.max(written, announced) > LARGE && !entered && isForAStranger()) {
                if (!enter(request.getRemoteAddr())) {
                    throw new TooMany();
                }
                entered = true;
            }
        }

        private boolean isForAStranger() {
            var person = SecurityContextHolder.getContext().getAuthentication();
            // An asynchronous answer occupies none of the threads that read requests.
            return !request.isAsyncStarted() && (person == null || person instanceof AnonymousAuthenticationToken);
        }

        private void leave() {
            if (entered) {
                LargeAnswersFilter.this.leave(request.getRemoteAddr());
            }
        }

        private final class Counted extends ServletOutputStream {

            private final ServletOutputStream out;

            private Counted(ServletOutputStream out) {
                this.out = out;
            }

            @Override
            public void write(int one) throws IOException {
                count(1);
                out.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                count(length);
                out.write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }

            @Override
            public boolean isReady() {
                return out.isReady();
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                out.setWriteListener(listener);
            }
        }
    }
}
