package org.cordon.shared.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.cordon.shared.Refusal;

/** A request whose body has been read and can be read once more. */
public final class BufferedRequest extends HttpServletRequestWrapper {

    private static final int FORM = 2 * 1024 * 1024;

    private final byte[] body;

    /** A request with the body that has been read from it, so that it can be read once more. */
    public BufferedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** @throws Refusal when the body is larger than any form */
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
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {

            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
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
