package org.cordon.door.body;

import java.time.Duration;

/** What a stranger may send, what somebody who is known, and what he as a large file, of which few are on their way at once. */
record BodyLimits(Limit stranger, Limit account, Limit largeFile) {

    /**
     * @param size    of the whole body in bytes
     * @param time    from the head of the request to the last byte of its body
     * @param waiting those that are waited for at once, each of which keeps a thread
     */
    record Limit(long size, Duration time, Waiting waiting) {
    }
}
