package org.cordon.platform.notification;

/** Where queued messages wait until they leave. */
public interface Outbox {

    /** The current transaction has queued messages: once it is committed they leave, without anybody's waiting for that. */
    void leaveAfterCommit();
}
