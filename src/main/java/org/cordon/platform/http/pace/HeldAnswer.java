package org.cordon.platform.http.pace;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.cordon.kernel.caller.AtOnePace;
import org.cordon.kernel.shared.web.MatchedRoute;

/**
 * An answer that keeps its body back while it is held. Otherwise the container would send the body at once when the announced
 * {@code Content-Length} is reached, its buffer is full, or the answer is flushed or closed.
 */
final class HeldAnswer extends HttpServletResponseWrapper {

    /** The request attribute that marks an answer that may leave, however many of these wrappers are nested. */
    private static final String LEAVES = HeldAnswer.class.getName() + ".leaves";

    private final HttpServletRequest request;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringWriter text = new StringWriter();
    private boolean error;
    private ServletOutputStream stream;
    private PrintWriter writer;

    HeldAnswer(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    boolean isHeld() {
        return request.getAttribute(LEAVES) == null && (getStatus() == SC_NOT_FOUND
                || MatchedRoute.of(request).filter(route -> route.handler().hasMethodAnnotation(AtOnePace.class)).isPresent());
    }

    /** Whether the error page is still to be written. */
    boolean isError() {
        return error;
    }

    /** Ends the holding of the answer; {@link #release} writes its body. */
    void leave() {
        request.setAttribute(LEAVES, true);
    }

    static boolean leaves(HttpServletRequest request) {
        return request.getAttribute(LEAVES) != null;
    }

    /** Writes the kept body to the container's answer. */
    void release() throws IOException {
        if (bytes.size() > 0) {
            bytes.writeTo(super.getOutputStream());
        }
        if (text.getBuffer().length() > 0) {
            super.getWriter().append(text.getBuffer());
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (status == SC_NOT_FOUND && !leaves(request)) {
            resetBuffer();
            setStatus(status);
            error = true;
        } else {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (status == SC_NOT_FOUND) {
            sendError(status);
        } else {
            super.sendError(status, message);
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    private void forget() {
        bytes.reset();
        text.getBuffer().setLength(0);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isHeld()) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new HeldStream();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new HeldText());
        }
        return writer;
    }

    private ServletOutputStream containersStream() throws IOException {
        return super.getOutputStream();
    }

    private PrintWriter containersWriter() throws IOException {
        return super.getWriter();
    }

    private final class HeldText extends Writer {

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            (isHeld() ? text : containersWriter()).write(characters, from, length);
        }

        @Override
        public void flush() throws IOException {
            if (!isHeld()) {
                containersWriter().flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (!isHeld()) {
                containersWriter().close();
            }
        }
    }

    private final class HeldStream extends ServletOutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            if (isHeld()) {
                bytes.write(some, from, length);
            } else {
                containersStream().write(some, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isHeld()) {
                containersStream().flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (!isHeld()) {
                containersStream().close();
            }
        }

        @Override
        public boolean isReady() {
            return ready();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            listen(listener);
        }
    }

    private boolean ready() {
        try {
            return containersStream().isReady();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void listen(WriteListener listener) {
        try {
            containersStream().setWriteListener(listener);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
