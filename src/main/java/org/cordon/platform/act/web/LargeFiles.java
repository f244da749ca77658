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
 * Files that are larger than what else is sent, and take a minute to be taken in. Each lies in the temporary folder and keeps a connection
 * to the database from the moment it has arrived, so that a country sends one at a time to a node, whichever of its accounts does, and a
 * node takes no more than some. Only whoever may send one gets a place.
 */
final class LargeFiles {

    /** In bytes, of a file on an item as well. */
    static final long LARGEST_OF_AN_ITEM = 10 * 1024 * 1024;
    private static final long LARGEST = 100 * 1024 * 1024;
    /** What is shorter is taken in within a moment. */
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
     * A place for one request.
     *
     * @param most how large its file may be, in bytes
     */
    record Place(long most, Runnable left) implements AutoCloseable {

        @Override
        public void close() {
            left.run();
        }
    }

    /**
     * @throws Refusal if its sender may not send one, or his country or too many others have one already; nothing of the body has been read
     *         then
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

    /** The reference of what a large file is for; empty for everything else. */
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
