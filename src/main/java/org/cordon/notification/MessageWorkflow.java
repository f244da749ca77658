package org.cordon.notification;

import java.util.UUID;

/** Tells the process {@code message-delivery} what happened to a message. */
public interface MessageWorkflow {

    /** A message was queued and has to be delivered once the current transaction is committed. */
    void messageQueued(UUID message);
}
