package org.cordon.platform.notification.mail;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that an attempt to deliver failed.
 *
 * <p>The note is written in its own transaction. The delivery passes the failure on as an exception, which rolls back what the job has
 * written and makes the engine try again later. The job must not have touched the row before, or the two transactions would wait for each
 * other.
 */
@Component
class FailedAttempts {

    private final WaitingMessages messages;

    FailedAttempts(WaitingMessages messages) {
        this.messages = messages;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(UUID message, String reason) {
        messages.attemptFailed(message, reason);
    }
}
