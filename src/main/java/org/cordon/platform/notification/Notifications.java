package org.cordon.platform.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.mail.Languages;
import org.cordon.platform.notification.mail.PersonalLetters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells bureaus, the coordination and compliance what happened and what they have to do.
 *
 * <p>A message is queued in the caller's transaction. The message leaves if, and only if, the reported fact is committed. No mail server is
 * asked before that.
 *
 * <p>If an operation was entered afterwards and nothing has happened since, a message about it is kept on record and does not leave. If the
 * supplier withholds the subject of a message from a recipient, that recipient gets no message.
 */
@Service
public class Notifications {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9-]{3,40}");
    private static final Pattern RECIPIENT = Pattern.compile("ncb-[0-9A-Z]{2,4}|coordinator|compliance|partner-[A-Z0-9]{1,30}");

    private final Messages messages;
    private final Languages languages;
    private final Outbox outbox;
    private final Clock clock;

    Notifications(Messages messages, Languages languages, Outbox outbox, Clock clock) {
        this.messages = messages;
        this.languages = languages;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Queues a message without parameters. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(MessageKind kind, String recipientGroup, String operation, String reference) {
        send(kind, recipientGroup, operation, reference, Map.of());
    }

    /**
     * Queues a message.
     *
     * @param recipientGroup {@code ncb-FR}, {@code coordinator}, {@code compliance} or {@code partner-EUROPOL}
     * @param reference      the subject of the message; also the business key of the process whose task the link opens
     * @param parameters     values by the keys of {@link MessageParameter}; times as ISO-8601 with offset or zone
     * @throws IllegalArgumentException when a value is not a reference, a code, a number or a time: a message carries no free text
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(MessageKind kind, String recipientGroup, String operation, String reference, Map<String, String> parameters) {
        send(kind, List.of(recipientGroup), operation, reference, parameters);
    }

    /** Queues the same message to several groups, once for each group. Uses as many statements as for a single group. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(MessageKind kind, Collection<String> recipientGroups, String operation, String reference,
            Map<String, String> parameters) {
        require(recipientGroups.stream().allMatch(group -> RECIPIENT.matcher(group).matches()), "Not a group that receives messages");
        require(REFERENCE.matcher(operation).matches() && REFERENCE.matcher(reference).matches(), "Not a reference");
        requireParameters(kind, parameters);
        if (recipientGroups.isEmpty()) {
            return;
        }
        queue(messages.circumstances(recipientGroups, operation, reference).stream()
                .filter(recipient -> !recipient.withheld())
                .map(recipient -> new Message(UUID.randomUUID(), kind, operation, reference, recipient.group(),
                        languages.choose(recipient), parameters,
                        kind.isOfAnOperation() && recipient.history() ? Message.Status.SUPPRESSED : Message.Status.QUEUED,
                        clock.instant()))
                .toList());
    }

    private void queue(List<Message> told) {
        messages.add(told);
        if (told.stream().anyMatch(Message::isStillToDeliver)) {
            outbox.leaveAfterCommit();
        }
    }

    /**
     * Queues a message to the owner of an account. {@link PersonalLetters} gives the address when the message leaves.
     *
     * @param bureau the bureau in whose language the message is written, or null
     * @return the id of the message
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID sendToOwner(MessageKind kind, String bureau, String reference, Map<String, String> parameters) {
        requireParameters(kind, parameters);
        var message = new Message(UUID.randomUUID(), kind, reference, reference, PersonalLetters.OWNER, languages.ofBureau(bureau),
                parameters,
                Message.Status.QUEUED, clock.instant());
        queue(List.of(message));
        return message.id();
    }

    /** Returns the groups that were sent a message about a reference, whether or not it reached them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> told(String reference) {
        return messages.recipientsOf(reference);
    }

    /** Returns the groups in which somebody has acknowledged a message about a reference. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> acknowledged(String reference) {
        return Set.copyOf(messages.acknowledged(reference));
    }

    private static void requireParameters(MessageKind kind, Map<String, String> parameters) {
        parameters.forEach((key, value) -> require(
                MessageParameter.of(key).filter(parameter -> parameter.accepts(value)).isPresent(),
                "A message of kind " + kind + " cannot say '" + key + "' in this form"));
    }

    private static void require(boolean condition, String violation) {
        if (!condition) {
            throw new IllegalArgumentException(violation);
        }
    }
}
