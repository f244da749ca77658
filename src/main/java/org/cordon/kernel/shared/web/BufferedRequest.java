package org.cordon.kernel.shared.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.PassingFile;
import org.springframework.web.util.WebUtils;

/** A request whose body has been read and can be read once more. */
public final class BufferedRequest extends HttpServletRequestWrapper {

    private static final int FORM = 2 * 1024 * 1024;

    private final byte[] body;
    private final PassingFile file;

    /** Makes a request with the body that has been read from it. */
    public BufferedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        file = null;
    }

    /** Makes a request whose body is a file that has arrived. */
    public BufferedRequest(HttpServletRequest request, PassingFile file) {
        super(request);
        body = new byte[0];
        this.file = file;
    }

    /** Returns the file that is the body of a request; empty if the body is no file. */
    public static Optional<PassingFile> fileOf(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getNativeRequest(request, BufferedRequest.class)).map(buffered -> buffered.file);
    }

    /** @throws Refusal if the body is larger than any form */
    public static BufferedRequest form(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(FORM + 1);
        if (body.length > FORM) {
            throw Refusal.tooLarge("This is more than a form may hold (2 MB).");
        }
        return new BufferedRequest(request, body);
    }

    public byte[] body() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = file == null ? new ByteArrayInputStream(body) : new BufferedInputStream(file.open());
        return new ServletInputStream() {

            private boolean finished;

            @Override
            public int read() throws IOException {
                var one = bytes.read();
                finished = one < 0;
                return one;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                var read = bytes.read(target, offset, length);
                finished = read < 0;
                return read;
            }

            @Override
            public boolean isFinished() {
                return finished;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("A body that is there already has no listeners");
            }
        };
    }
}
