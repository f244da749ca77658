package org.cordon.notification.mail;

import java.util.UUID;

/** A message did not leave: its recipient has no address, or the mail server did not take it. Trying again later may help. */
public final class MessageNotDelivered extends RuntimeException {

    MessageNotDelivered(UUID message, String reason) {
        super("Message " + message + " was not delivered: " + reason);
    }
}
