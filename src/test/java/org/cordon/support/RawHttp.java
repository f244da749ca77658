package org.cordon.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Sends a request byte for byte as given. Ordinary clients correct or refuse an odd address. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /**
     * @param head the status and the headers
     * @param body the body as it was sent, perhaps in chunks
     */
    public record Answer(String head, String body) {

        public int status() {
            return Integer.parseInt(head.split("[ \r\n]")[1]);
        }

        public boolean has(String header) {
            return head.toLowerCase(Locale.ROOT).contains("\r\n" + header.toLowerCase(Locale.ROOT) + ":");
        }
    }

    /** @param target the address as it stands in the request line; characters beyond Latin 1 cannot be sent */
    public Answer ask(String method, String target, Map<String, String> headers, String body) {
        return ask(method, target, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param content the body, of any bytes */
    public Answer ask(String method, String target, Map<String, String> headers, byte[] content) {
        var request = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        headers.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (content.length > 0 || !method.equals("GET")) {
            request.append("Content-Length: ").append(content.length).append("\r\n");
        }
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var sent = request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
            var whole = Arrays.copyOf(sent, sent.length + content.length);
            System.arraycopy(content, 0, whole, sent.length, content.length);
            socket.getOutputStream().write(whole);
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var end = answer.indexOf("\r\n\r\n");
            return end < 0 ? new Answer(answer + " 0 ", "") : new Answer(answer.substring(0, end + 2), answer.substring(end + 4));
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + target, failure);
        }
    }
}
