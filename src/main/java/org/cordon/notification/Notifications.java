package org.cordon.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordon.notification.mail.Languages;
import org.cordon.notification.mail.PersonalLetters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells bureaus, the coordination and compliance what happened and what they have to do.
 *
 * <p>A message is queued in the caller's transaction: it leaves if, and only if, the fact that it tells of is committed, and no mail server
 * is asked before that. What a {@link Silence} covers is kept on record and never leaves. Nothing is written to anybody from whom its
 * supplier withholds what the message is about.
 */
@Service
public class Notifications {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9-]{3,40}");
    private static final Pattern RECIPIENT = Pattern.compile("ncb-[0-9A-Z]{2,4}|coordinator|compliance|partner-[A-Z0-9]{1,30}");

    private final Messages messages;
    private final Languages languages;
    private final MessageWorkflow workflow;
    private final Silence silence;
    private final Clock clock;

    Notifications(Messages messages, Languages languages, MessageWorkflow workflow, Silence silence, Clock clock) {
        this.messages = messages;
        this.languages = languages;
        this.workflow = workflow;
        this.silence = silence;
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
     * @param reference      what the message is about, and the business key of the process whose task the link opens
     * @param parameters     values by the keys of {@link MessageParameter}; times as ISO-8601 with offset or zone
     * @throws IllegalArgumentException when anything of it is not a reference, a code, a number or a time: a message carries no free text
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(MessageKind kind, String recipientGroup, String operation, String reference, Map<String, String> parameters) {
        require(RECIPIENT.matcher(recipientGroup).matches(), "Not a group that receives messages");
        require(REFERENCE.matcher(operation).matches() && REFERENCE.matcher(reference).matches(), "Not a reference");
        requireParameters(kind, parameters);
        if (messages.isWithheld(reference, recipientGroup)) {
            return;
        }
        var silent = kind.isOfAnOperation() && silence.covers(operation, reference);
        var message = new Message(UUID.randomUUID(), kind, operation, reference, recipientGroup,
                languages.of(recipientGroup, operation), parameters,
                silent ? Message.Status.SUPPRESSED : Message.Status.QUEUED, clock.instant());
        messages.add(message);
        if (!silent) {
            workflow.messageQueued(message.id());
        }
    }

    /**
     * Queues a message to the owner of an account. Where it goes is asked of {@link PersonalLetters} as it leaves.
     *
     * @param bureau whose language it is written in, or null
     * @return the id of the message
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID sendToOwner(MessageKind kind, String bureau, String reference, Map<String, String> parameters) {
        requireParameters(kind, parameters);
        var message = new Message(UUID.randomUUID(), kind, reference, reference, PersonalLetters.OWNER, languages.ofBureau(bureau),
                parameters,
                Message.Status.QUEUED, clock.instant());
        messages.add(message);
        workflow.messageQueued(message.id());
        return message.id();
    }

    /** The groups that were told anything about a reference, whether or not it reached them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> told(String reference) {
        return messages.recipientsOf(reference);
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
