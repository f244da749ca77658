package org.cordon.platform.http.body;

import java.time.Duration;

/** What a stranger may send, what somebody who is known, and what he as a large file, of which few are on their way at once. */
record BodyLimits(Limit stranger, Limit account, Limit largeFile) {

    /**
     * @param size    of the whole body in bytes
     * @param time    from the head of the request to the last byte of its body
     * @param pace    bytes a second that come at least, after the first half minute
     * @param waiting those that are waited for at once, each of which keeps a thread
     */
    record Limit(long size, Duration time, long pace, Waiting waiting) {

        private static final Duration START = Duration.ofSeconds(30);

        /**
         * Whether a sender is too slow.
         *
         * @param since    the head of the request
         * @param received bytes
         */
        boolean isOver(Duration since, long received) {
            return since.compareTo(time) > 0 || received < pace * since.minus(START).toSeconds();
        }
    }
}
