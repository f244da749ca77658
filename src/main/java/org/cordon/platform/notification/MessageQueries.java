package org.cordon.platform.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.feature.MessageKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows messages and their delivery. The coordination and managers see all messages of an operation; other readers see messages to their
 * own groups about some items.
 */
@Service
public class MessageQueries {

    private static final int PAGE = 100;

    private final Messages messages;
    private final CurrentCaller caller;

    MessageQueries(Messages messages, CurrentCaller caller) {
        this.messages = messages;
        this.caller = caller;
    }

    /**
     * Returns the messages of an operation in the order in which they were queued.
     *
     * @param after the {@code next} of the previous page, or null for the first page
     */
    @Transactional(readOnly = true)
    public Page.ById<MessageRow> of(String operation, UUID after) {
        if (!caller.get().isCoordinator() && !caller.get().isManager() || !messages.isOperation(operation)) {
            throw Refusal.notFound("There is no operation {operation}.", operation);
        }
        return Page.ById.of(messages.of(operation, caller.get().party(), after, PAGE + 1), PAGE, MessageRow::id);
    }

    /**
     * Returns the messages about some items, the last first. The coordination and the management see all of them, with the mail server's
     * words on failures. Everybody else sees only the messages to their own groups, without these words.
     *
     * @param references references of items that the caller may see
     */
    @Transactional(readOnly = true)
    public List<MessageRow> about(Collection<String> references) {
        var reader = caller.get();
        var all = reader.isCoordinator() || reader.isManager();
        return messages.about(references, reader.party()).stream()
                .filter(message -> all || reader.groups().contains(message.recipient()))
                .map(message -> all ? message
                        : new MessageRow(message.id(), message.kind(), message.recipient(), message.reference(), message.language(),
                                message.status(), message.attempts(), null, message.queuedAt(), message.sentAt(), message.acknowledgedAt(),
                                message.acknowledgedBy()))
                .toList();
    }

    /**
     * Returns when each recipient group last confirmed having read a message of an operation, or completed the task behind such a message.
     * The method does not check who asks.
     */
    @Transactional(readOnly = true)
    public Map<String, Instant> lastHeard(String operation) {
        return messages.lastAcknowledged(operation);
    }

    /** @param lastError the mail server's words on the last failed attempt; null once the message is sent */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MessageRow(UUID id, MessageKind kind, String recipient, String reference, String language, String status, int attempts,
                             String lastError, Instant queuedAt, Instant sentAt, Instant acknowledgedAt, String acknowledgedBy) {
    }
}
