package org.cordon.door.body;

import java.time.Duration;

/** What a stranger may send, and what somebody who is known. */
record BodyLimits(Limit stranger, Limit account) {

    /**
     * @param size    of the whole body in bytes
     * @param time    from the head of the request to the last byte of its body
     * @param waiting those that are waited for at once, each of which keeps a thread
     */
    record Limit(long size, Duration time, Waiting waiting) {
    }
}
