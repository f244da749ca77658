package org.cordon.platform.notification.mail;

import java.util.UUID;

/** Thrown when a message did not leave: its recipient has no address, or the mail server did not take it. Trying again later may help. */
public final class MessageNotDelivered extends RuntimeException {

    private final String reason;
    private final boolean forOthersToo;

    private MessageNotDelivered(UUID message, String reason, boolean forOthersToo) {
        super("Message " + message + " was not delivered: " + reason);
        this.reason = reason;
        this.forOthersToo = forOthersToo;
    }

    /** Returns the failure of a single message. The cause is the message or its recipient, so other messages may still leave. */
    static MessageNotDelivered alone(UUID message, String reason) {
        return new MessageNotDelivered(message, reason, false);
    }

    /** Returns the failure of a mail server that cannot be reached, or takes no message. */
    static MessageNotDelivered asAnyOther(UUID message, String reason) {
        return new MessageNotDelivered(message, reason, true);
    }

    String reason() {
        return reason;
    }

    /** Whether other messages would not leave either. */
    boolean isForOthersToo() {
        return forOthersToo;
    }
}
