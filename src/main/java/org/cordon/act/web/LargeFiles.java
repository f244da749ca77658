package org.cordon.act.web;

import static org.cordon.shared.Said.said;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.caller.Caller;
import org.cordon.door.body.IncomingBody;
import org.cordon.shared.Refusal;
import org.cordon.shared.web.AskedPath;

/**
 * Files that are larger than what else is sent, and take a minute to be taken in. Each lies in the temporary folder and keeps a connection
 * to the database from the moment it has arrived, so that a country sends one at a time, whichever of its accounts does, and a node takes
 * no more than some.
 */
final class LargeFiles {

    /** In bytes, of a file on an item as well. */
    static final long LARGEST_OF_AN_ITEM = 10 * 1024 * 1024;
    private static final long LARGEST = 100 * 1024 * 1024;
    /** What is shorter is taken in within a moment. */
    private static final int SHORT = 256 * 1024;
    private static final int AT_ONCE = 3;
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Pattern ROUTE = Pattern.compile("/api/analysis-files/[^/]+/contributed-files");

    private final Set<String> senders = new HashSet<>();

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

    /** @throws Refusal if its sender's country, or too many others, have one already; nothing of the body has been read then */
    Place take(HttpServletRequest request, Caller caller) {
        var sender = caller.country();
        if (!isLarge(request) || sender.isEmpty()) {
            return new Place(LARGEST_OF_AN_ITEM, () -> { });
        }
        synchronized (senders) {
            if (senders.size() >= AT_ONCE || !senders.add(sender.get())) {
                throw Refusal.tooMany(WAIT, said("Large files are taken in one at a time of a country, and {most} at a time of all. "
                        + "Nothing was done this time; try again in {seconds} seconds.", AT_ONCE, WAIT.toSeconds()));
            }
        }
        IncomingBody.of(request).ifPresent(IncomingBody::isLargeFile);
        return new Place(LARGEST, () -> leave(sender.get()));
    }

    private static boolean isLarge(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return (length < 0 || length > SHORT) && ROUTE.matcher(AskedPath.of(request)).matches();
    }

    private void leave(String sender) {
        synchronized (senders) {
            senders.remove(sender);
        }
    }
}
