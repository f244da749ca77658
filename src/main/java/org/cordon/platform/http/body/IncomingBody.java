package org.cordon.platform.http.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of an incoming request, whether a controller reads it, Tomcat reads it for a parameter, or nobody reads it. Until the sender is
 * known, the stranger's limits apply: less time and less size.
 */
public final class IncomingBody implements InputBuffer {

    private static final String PLACE = IncomingBody.class.getName();

    /** The largest number of bytes that are read of an unwanted body, so that its sender gets to read the answer. */
    private static final int UNWANTED = 256 * 1024;
    private static final long SHORTEST_PAUSE = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(20).toNanos();

    private final Request request;
    private final InputBuffer connection;
    private final BodyLimits limits;

    private long began = System.nanoTime();
    private String sender;
    private BodyLimits.Limit limit;
    private AwaitedBodies.Place place;
    private ByteBuffer ahead;
    private long received;
    private BodyRefused refusal;

    IncomingBody(Request request, String address, BodyLimits limits) {
        this.request = request;
        this.connection = request.getInputBuffer();
        this.limits = limits;
        sender = address;
        limit = limits.stranger();
    }

    /** Returns the body of a request, if it has one. */
    public static Optional<IncomingBody> of(HttpServletRequest request) {
        return Optional.ofNullable((IncomingBody) request.getAttribute(PLACE));
    }

    static void begin(IncomingBody body, HttpServletRequest request) {
        request.setAttribute(PLACE, body);
        body.request.setInputBuffer(body);
    }

    /** Applies the limits of an account, because the sender is now known. */
    public void sentBy(String account) {
        leave();
        sender = account;
        limit = limits.account();
    }

    /** Applies the limits of a large file, for which the sender has got a place. */
    public void isLargeFile() {
        leave();
        limit = limits.largeFile();
    }

    /**
     * Reads the whole body of a stranger now, before any work is done for the request.
     *
     * @throws BodyRefused if the body is larger than a stranger's body may be, or does not come in time
     */
    public void readAhead() throws IOException {
        if (request.getContentLengthLong() < 0) {
            throw refuse(BodyRefused.Why.UNMEASURED);
        }
        if (request.getContentLengthLong() > limit.size()) {
            throw refuse(BodyRefused.Why.TOO_LARGE);
        }
        var whole = new ByteArrayOutputStream();
        copy(whole, limit.size());
        ahead = ByteBuffer.wrap(whole.toByteArray());
    }

    @Override
    public int doRead(ApplicationBufferHandler reader) throws IOException {
        if (ahead != null) {
            var rest = ahead.remaining();
            reader.setByteBuffer(ahead.slice());
            ahead.position(ahead.limit());
            return rest == 0 ? -1 : rest;
        }
        return receive(reader, limit.size());
    }

    @Override
    public int available() {
        return ahead == null ? connection.available() : ahead.remaining();
    }

    /** Ends the body after its request has been answered. An unread rest is read now, or else the connection is closed. */
    void end() {
        request.setInputBuffer(connection);
        if (!isRead() && !endsSoon()) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
        leave();
    }

    private boolean endsSoon() {
        if (refusal != null || request.hasExpectation() || request.getContentLengthLong() > UNWANTED) {
            return false;
        }
        // The sender may be waiting for the answer and send nothing more until then.
        limit = limits.stranger();
        began = System.nanoTime();
        try {
            copy(OutputStream.nullOutputStream(), UNWANTED);
            return true;
        } catch (IOException goesOn) {
            return false;
        }
    }

    private void copy(OutputStream into, long most) throws IOException {
        var piece = new Piece();
        while (receive(piece, most) >= 0) {
            into.write(piece.bytes.array(), piece.bytes.arrayOffset() + piece.bytes.position(), piece.bytes.remaining());
        }
    }

    private int receive(ApplicationBufferHandler reader, long most) throws IOException {
        if (refusal != null) {
            throw refusal;
        }
        waitForMore();
        int read;
        try {
            read = connection.doRead(reader);
        } catch (IOException gone) {
            throw refuse(BodyRefused.Why.GONE);
        }
        received += Math.max(read, 0);
        if (received > most) {
            throw refuse(BodyRefused.Why.TOO_LARGE);
        }
        return read;
    }

    /**
     * Waits for the next bytes. Tomcat itself would wait its whole timeout for each byte and could not be stopped, so this method polls
     * instead.
     */
    private void waitForMore() throws BodyRefused {
        for (var pause = SHORTEST_PAUSE; !isThere(); pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            if (place == null) {
                place = limit.waiting().take(sender);
            }
            if (place.isGivenUp()) {
                throw refuse(BodyRefused.Why.OTHERS_WAIT);
            }
            if (limit.isOver(Duration.ofNanos(System.nanoTime() - began), received)) {
                throw refuse(BodyRefused.Why.TOO_SLOW);
            }
            LockSupport.parkNanos(pause);
        }
    }

    private boolean isThere() {
        if (isRead()) {
            return true;
        }
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable() > 0;
    }

    private boolean isRead() {
        var read = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private BodyRefused refuse(BodyRefused.Why why) {
        leave();
        refusal = new BodyRefused(why);
        return refusal;
    }

    private void leave() {
        if (place != null) {
            place.leave();
            place = null;
        }
    }

    private static final class Piece implements ApplicationBufferHandler {

        private ByteBuffer bytes = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // Nothing to do: the reader takes the bytes that there are.
        }
    }
}
