package org.cordon.platform.notification;

/** The place in which queued messages wait until they leave. */
public interface Outbox {

    /** Lets the queued messages of the current transaction be sent after its commit. Nobody waits for the sending. */
    void leaveAfterCommit();
}
