package org.cordon.platform.notification;

/** The place in which queued messages wait until they leave. */
public interface Outbox {

    /** Sends the messages that the current transaction has queued once it is committed. Nobody waits for the sending. */
    void leaveAfterCommit();
}
