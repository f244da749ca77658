package org.cordon.platform.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.web.EngineRefusal;
import org.springframework.http.MediaType;

/**
 * An answer of the engine. An answer that reports a failure is held back. The engine treats a value that it does not understand as its own
 * failure, and names the class that failed. The sender gets a sentence instead, and the log has the rest. Successful answers pass through
 * without being kept.
 */
final class EngineAnswer extends HttpServletResponseWrapper {

    /** Matches internal names of the engine: a class with its packages, an exception, a code of a failure of the engine or the database. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w+|\\b[A-Z]\\w*(?:Exception|Error|Dto|Query|Impl|Entity)\\b"
            + "|ENGINE-\\w+-?\\d|SQL|\\bat [a-z]+\\.\\w+");

    private static final String NOT_ALLOWED = "AuthorizationException";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ByteArrayOutputStream kept;
    private PrintWriter writer;

    EngineAnswer(HttpServletResponse response) {
        super(response);
    }

    /**
     * Sends the kept answer in words that its reader understands. Leaves an answer with status 503 to the filter that reports a missing
     * database.
     *
     * @param failure the status to answer with if the engine reports its own failure
     */
    void send(int failure) throws IOException {
        if (kept == null || isCommitted() || getStatus() == SC_SERVICE_UNAVAILABLE) {
            return;
        }
        if (writer != null) {
            writer.flush();
        }
        var body = kept.toByteArray();
        if (getStatus() >= SC_INTERNAL_SERVER_ERROR || isUnreadable(message(body))) {
            var status = getStatus() >= SC_INTERNAL_SERVER_ERROR ? failure : getStatus();
            setStatus(status);
            setContentType(MediaType.APPLICATION_JSON_VALUE);
            body = JSON.writeValueAsBytes(EngineRefusal.body(refusal(status)));
        } else {
            body = ofNoClass(body);
        }
        super.setContentLength(body.length);
        getResponse().getOutputStream().write(body);
    }

    /**
     * Whether the message is of no use to its reader. One part of the engine's interface refuses a value of the wrong type with an empty
     * message, another part with the name of a class.
     */
    private boolean isUnreadable(String message) {
        return INSIDE.matcher(message).find() || getStatus() == SC_BAD_REQUEST && message.isBlank();
    }

    private static Refusal refusal(int status) {
        return status >= SC_INTERNAL_SERVER_ERROR ? Refusal.invalid("Cordon failed. Its log says more; trying again does no harm.")
                : Refusal.invalid("A value of this question is none that is understood here.");
    }

    /**
     * Returns a failure without the class that the engine names as its type. {@link #NOT_ALLOWED} stays, because the webapps look for it.
     */
    private static byte[] ofNoClass(byte[] body) throws IOException {
        try {
            if (JSON.readTree(body) instanceof ObjectNode failure && !failure.path("type").asText(NOT_ALLOWED).equals(NOT_ALLOWED)) {
                return JSON.writeValueAsBytes(failure.put("type", EngineRefusal.TYPE));
            }
        } catch (JsonProcessingException notJson) {
            return body;
        }
        return body;
    }

    /** Returns the sentence of a failure that has the engine's shape, or else the whole body. */
    private static String message(byte[] body) {
        try {
            var message = JSON.readTree(body).path("message");
            return message.isTextual() ? message.textValue() : new String(body, StandardCharsets.UTF_8);
        } catch (IOException notJson) {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private boolean isFailure() {
        return getStatus() >= SC_BAD_REQUEST;
    }

    private ByteArrayOutputStream kept() {
        if (kept == null) {
            kept = new ByteArrayOutputStream();
        }
        return kept;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isFailure() ? new Kept(kept()) : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!isFailure()) {
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(kept(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void resetBuffer() {
        kept = null;
        writer = null;
        super.resetBuffer();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isFailure()) {
            super.flushBuffer();
        }
    }

    @Override
    public void setContentLength(int length) {
        if (!isFailure()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isFailure()) {
            super.setContentLengthLong(length);
        }
    }

    private static final class Kept extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        Kept(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int octet) {
            bytes.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("What is held back is written at once");
        }
    }
}
