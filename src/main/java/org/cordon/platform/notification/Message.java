package org.cordon.platform.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cordon.kernel.shared.feature.MessageKind;

/**
 * A message to a single recipient.
 *
 * @param recipient  the group that the message goes to: {@code ncb-FR}, {@code coordinator}, {@code compliance} or {@code partner-EUROPOL};
 *                   or {@code owner} for the owner of an account
 * @param language   the language it is written in, as an ISO 639-1 code
 * @param parameters values of {@link MessageParameter}, by key
 */
public record Message(UUID id, MessageKind kind, String operation, String reference, String recipient, String language,
               Map<String, String> parameters, Status status, Instant queuedAt) {

    public enum Status {
        /** The message waits for its delivery, or for the next attempt. */
        QUEUED,
        /** The mail server has taken the message. */
        SENT,
        /** Every attempt failed; an incident of {@code message-delivery} asks a person to look. */
        FAILED,
        /** The message never leaves: the operation that it is about was entered afterwards. */
        SUPPRESSED
    }

    public boolean isStillToDeliver() {
        return status == Status.QUEUED || status == Status.FAILED;
    }
}
