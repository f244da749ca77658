package org.cordon.platform.act.web;

import static org.cordon.kernel.shared.Said.said;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.web.AskedPath;
import org.cordon.platform.act.LargeFileReceiver;
import org.cordon.platform.http.body.IncomingBody;

/**
 * Reserves places for large files, because taking in a large file lasts about a minute. Each file lies in the temporary folder and holds a
 * database connection from the moment it has arrived. So a country sends one file at a time to a node, whichever account of the country
 * sends the file. A node takes only a few files at a time. Only callers who may send a large file get a place.
 */
final class LargeFiles {

    /** The largest size in bytes of a file on an item, and of any other file that needs no place. */
    static final long LARGEST_OF_AN_ITEM = 10 * 1024 * 1024;
    private static final long LARGEST = 100 * 1024 * 1024;
    /** The size in bytes up to which a file is taken in within a moment and needs no place. */
    private static final int SHORT = 256 * 1024;
    private static final int AT_ONCE = 3;
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Pattern ROUTE = Pattern.compile("/api/analysis-files/([^/]+)/contributed-files");

    private final Set<String> senders = new HashSet<>();
    private final LargeFileReceiver receiver;

    LargeFiles(LargeFileReceiver receiver) {
        this.receiver = receiver;
    }

    /**
     * The place for one request.
     *
     * @param most the largest size of the file in that request, in bytes
     */
    record Place(long most, Runnable left) implements AutoCloseable {

        @Override
        public void close() {
            left.run();
        }
    }

    /**
     * @throws Refusal if the caller may not send a large file, or if the caller's country or too many other countries are sending one.
     *     Nothing of the body has been read when the refusal is thrown.
     */
    Place take(HttpServletRequest request, Caller caller) {
        var large = large(request);
        if (large.isEmpty()) {
            return new Place(LARGEST_OF_AN_ITEM, () -> { });
        }
        receiver.requireSender(large.get());
        var sender = caller.requireCountry();
        synchronized (senders) {
            if (senders.size() >= AT_ONCE || !senders.add(sender)) {
                throw Refusal.tooMany(WAIT, said("A node of Cordon takes in one large file of a country at a time, and {most} of all "
                        + "countries. Nothing was done this time; try again in {seconds} seconds.", AT_ONCE, WAIT.toSeconds()));
            }
        }
        IncomingBody.of(request).ifPresent(IncomingBody::isLargeFile);
        return new Place(LARGEST, () -> leave(sender));
    }

    /** Returns the reference of the analysis file that a large file is for; empty for every other request. */
    private static Optional<String> large(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return Optional.of(ROUTE.matcher(AskedPath.of(request))).filter(route -> (length < 0 || length > SHORT) && route.matches())
                .map(route -> route.group(1));
    }

    private void leave(String sender) {
        synchronized (senders) {
            senders.remove(sender);
        }
    }
}
