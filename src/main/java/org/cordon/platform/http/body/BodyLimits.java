package org.cordon.platform.http.body;

import java.time.Duration;

/** The limits of bodies: of strangers, of known senders, and of large files. Only a few large files are on their way at once. */
record BodyLimits(Limit stranger, Limit account, Limit largeFile) {

    /**
     * @param size    the size of the whole body in bytes
     *
     * @param time    the time from the head of the request to the last byte of its body
     * @param pace    the least bytes a second after the first half minute
     * @param waiting the bodies that the server waits for at once, each of which occupies a thread
     */
    record Limit(long size, Duration time, long pace, AwaitedBodies waiting) {

        private static final Duration START = Duration.ofSeconds(30);

        /**
         * Whether a sender is too slow.
         *
         * @param since    the time since the head of the request
         * @param received the number of bytes received
         */
        boolean isOver(Duration since, long received) {
            return since.compareTo(time) > 0 || received < pace * since.minus(START).toSeconds();
        }
    }
}
