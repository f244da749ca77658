package org.cordon.described;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.springframework.http.HttpHeaders;

/** A response that passes everything on at once, and keeps a copy of a JSON body. */
final class KeptAnswer extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private ServletOutputStream stream;
    private PrintWriter writer;
    private boolean leftToContainer;

    KeptAnswer(HttpServletResponse response) {
        super(response);
    }

    byte[] body() {
        return body.toByteArray();
    }

    /** Returns the content type without its character set, or null. */
    String media() {
        return getContentType() == null ? null : getContentType().split(";")[0].strip();
    }

    boolean isJson() {
        return getContentType() != null && media().endsWith("json");
    }

    /** Returns whether the answer is a file to be saved, whose form is that of the file and not of the call. */
    boolean isFile() {
        return getHeader(HttpHeaders.CONTENT_DISPOSITION) != null;
    }

    /** Returns whether the container writes the answer later, because only an error was set. */
    boolean isLeftToContainer() {
        return leftToContainer;
    }

    @Override
    public void sendError(int status) throws IOException {
        leftToContainer = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        leftToContainer = true;
        super.sendError(status, message);
    }

    @Override
    public void reset() {
        body.reset();
        super.reset();
    }

    @Override
    public void resetBuffer() {
        body.reset();
        super.resetBuffer();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new Passing());
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Keeping(super.getOutputStream());
        }
        return stream;
    }

    /** A writer without a buffer of its own: nobody flushes an answer that leaves later. */
    private final class Passing extends Writer {

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            getOutputStream().write(new String(characters, from, length).getBytes(getCharacterEncoding()));
        }

        @Override
        public void flush() throws IOException {
            getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            getOutputStream().close();
        }
    }

    private final class Keeping extends ServletOutputStream {

        private final ServletOutputStream out;

        Keeping(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            if (isJson()) {
                body.write(one);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            if (isJson()) {
                body.write(bytes, offset, length);
            }
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
