package org.cordon.platform.notification.mail;

import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordon.platform.notification.Message;
import org.cordon.platform.notification.mail.WaitingMessages.Due;
import org.cordon.platform.notification.process.MessageWorkflow;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delivers queued messages to their recipients. The delivery first tries all waiting messages, some at a time. If a message does not leave,
 * the process {@code message-delivery} tries it again alone, and decides how often.
 */
@Service
public class MessageDelivery {

    private static final int LONGEST_REASON = 500;
    /**
     * The number of messages of one transaction: enough to save transactions, and few enough that little is sent twice if a commit is lost.
     */
    private static final int AT_ONCE = 10;
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>()\"',;:]+@[^\\s<>()\"',;:]+>?");

    private final WaitingMessages messages;
    private final Recipients recipients;
    private final MailTexts texts;
    private final Mailer mailer;
    private final FailedAttempts failedAttempts;
    private final PersonalLetters letters;
    private final MessageWorkflow workflow;
    private final Clock clock;

    MessageDelivery(WaitingMessages messages, Recipients recipients, MailTexts texts, Mailer mailer, FailedAttempts failedAttempts,
            PersonalLetters letters, MessageWorkflow workflow, Clock clock) {
        this.messages = messages;
        this.recipients = recipients;
        this.texts = texts;
        this.mailer = mailer;
        this.failedAttempts = failedAttempts;
        this.letters = letters;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Delivers the next waiting messages, and notes those that are never to leave. If a message fails, the process takes it over. If the
     * mail server takes no message at all, the process also takes over all messages behind it.
     *
     * @return whether more may wait
     */
    @Transactional
    public boolean deliverWaiting() {
        var waiting = messages.takeWaiting(AT_ONCE);
        var sent = new ArrayList<UUID>();
        var suppressed = new ArrayList<UUID>();
        var handedOver = new ArrayList<UUID>();
        var noneLeaves = false;
        for (var due : waiting) {
            var id = due.message().id();
            if (noneLeaves) {
                handedOver.add(id);
                continue;
            }
            try {
                (leaves(due) ? sent : suppressed).add(id);
            } catch (MessageNotDelivered failure) {
                messages.attemptFailed(id, failure.reason());
                handedOver.add(id);
                noneLeaves = failure.isForOthersToo();
            }
        }
        messages.sent(sent, clock.instant());
        messages.suppressed(suppressed);
        handOver(handedOver);
        return waiting.size() == AT_ONCE;
    }

    /**
     * Lets the process take over the next waiting messages without trying them. The process finds out which of them cannot be delivered.
     */
    @Transactional
    public void handOverWaiting() {
        handOver(messages.takeWaiting(AT_ONCE).stream().map(due -> due.message().id()).toList());
    }

    private void handOver(List<UUID> ids) {
        messages.takenOver(ids);
        ids.forEach(workflow::takeOver);
    }

    /**
     * Delivers a message. Does nothing if the message has left already or is never to leave.
     *
     * @throws MessageNotDelivered when the message could not leave; the attempt is then on record, and another attempt is safe
     */
    @Transactional
    public void deliver(UUID id) {
        var due = messages.due(id).orElseThrow(() -> new IllegalStateException("There is no message " + id));
        if (!due.message().isStillToDeliver()) {
            return;
        }
        try {
            if (leaves(due)) {
                messages.sent(List.of(id), clock.instant());
            } else {
                messages.suppressed(List.of(id));
            }
        } catch (MessageNotDelivered failure) {
            failedAttempts.record(id, failure.reason());
            throw failure;
        }
    }

    /** Returns true once the mail server has taken the message, and false if the message is never to leave. */
    private boolean leaves(Due due) {
        var message = due.message();
        if (due.withheld()) {
            // The supplier has withheld the subject since the message was queued.
            return false;
        }
        if (message.recipient().equals(PersonalLetters.OWNER)) {
            return leavesToOwner(message);
        }
        var recipient = recipients.of(message);
        var address = recipient.address().orElseThrow(() -> MessageNotDelivered.alone(message.id(), noAddress(recipient)));
        send(message.id(), address, texts.write(message, recipient, due.seesOperation()));
        return true;
    }

    private boolean leavesToOwner(Message message) {
        var letter = letters.letter(message.id());
        letter.ifPresent(known -> {
            send(message.id(), known.address(), texts.writeToOwner(message, known.path()));
            letters.hasLeft(message.id());
        });
        return letter.isPresent();
    }

    /**
     * Sends a mail. The exception of a failure has no cause. With a cause, the mail server's words and the address in them would get into
     * the engine and the log.
     *
     * @throws MessageNotDelivered when the mail server does not take the mail
     */
    private void send(UUID id, String address, Mail mail) {
        try {
            mailer.send(id, address, mail);
        } catch (MailException refused) {
            var failure = failureOf(refused);
            throw failure instanceof SendFailedException ? MessageNotDelivered.alone(id, reason(failure))
                    : MessageNotDelivered.asAnyOther(id, reason(failure));
        }
    }

    /** Notes that every attempt failed: a person has to remove what hinders the delivery. */
    @Transactional
    public void givenUp(UUID id) {
        messages.failed(id);
    }

    /** Queues a message again after a person has asked for further attempts. */
    @Transactional
    public void takenUpAgain(UUID id) {
        messages.queuedAgain(id);
    }

    private static String noAddress(Recipient recipient) {
        return recipient.country()
                .map(country -> "%s has no contact in the country directory".formatted(country.bureauName()))
                .orElseGet(() -> "No address is known for the group " + recipient.group());
    }

    private static Exception failureOf(MailException refused) {
        return refused instanceof MailSendException send && send.getMessageExceptions().length > 0 ? send.getMessageExceptions()[0]
                : refused;
    }

    /**
     * Returns what the mail server, or the connection to it, said last. Leaves out addresses, because not every reader of the reason may
     * know them.
     */
    private static String reason(Exception failure) {
        var words = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage()).strip().replaceAll("\\s+", " ");
        words = ADDRESS.matcher(words).replaceAll("(address)");
        return words.substring(0, Math.min(words.length(), LONGEST_REASON));
    }
}
