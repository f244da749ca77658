package org.cordon.platform.notification;

import java.util.UUID;

/** Tells the process {@code message-delivery} what happened to a message. */
public interface MessageWorkflow {

    /** A message did not leave at once and has to be tried again, at growing intervals, until it does or a person is asked. */
    void takeOver(UUID message);
}
