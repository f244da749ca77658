package org.cordon.door.pace;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.cordon.caller.AtOnePace;
import org.cordon.shared.web.MatchedRoute;

/** An answer whose first byte stays in the container's buffer for as long as it is held, whoever flushes or closes it. */
final class HeldAnswer extends HttpServletResponseWrapper {

    /** More than any answer that is held. */
    private static final int BUFFER = 64 * 1024;

    private final HttpServletRequest request;
    private boolean error;
    private ServletOutputStream stream;
    private PrintWriter writer;

    HeldAnswer(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    boolean isHeld() {
        return getStatus() == SC_NOT_FOUND
                || MatchedRoute.of(request).filter(route -> route.handler().hasMethodAnnotation(AtOnePace.class)).isPresent();
    }

    /** Whether the page of an error is still to be written. */
    boolean isError() {
        return error;
    }

    @Override
    public void sendError(int status) throws IOException {
        if (status == SC_NOT_FOUND) {
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
    public void flushBuffer() throws IOException {
        if (!isHeld()) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            enlargeBuffer();
            stream = new HeldStream(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            enlargeBuffer();
            writer = new HeldWriter(super.getWriter());
        }
        return writer;
    }

    private void enlargeBuffer() {
        if (isHeld() && !isCommitted()) {
            setBufferSize(BUFFER);
        }
    }

    private final class HeldWriter extends PrintWriter {

        private HeldWriter(PrintWriter writer) {
            super(writer);
        }

        @Override
        public void flush() {
            if (!isHeld()) {
                super.flush();
            }
        }

        @Override
        public void close() {
            if (!isHeld()) {
                super.close();
            }
        }
    }

    private final class HeldStream extends ServletOutputStream {

        private final ServletOutputStream stream;

        private HeldStream(ServletOutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int one) throws IOException {
            stream.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            stream.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            if (!isHeld()) {
                stream.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (!isHeld()) {
                stream.close();
            }
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            stream.setWriteListener(listener);
        }
    }
}
