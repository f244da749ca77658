package org.cordon.notification.mail;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordon.notification.Message;
import org.cordon.notification.Messages;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings queued messages to their recipients. Called by the process {@code message-delivery}, which decides how often to try. */
@Service
public class MessageDelivery {

    private static final int LONGEST_REASON = 500;
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>()\"',;:]+@[^\\s<>()\"',;:]+>?");

    private final Messages messages;
    private final Recipients recipients;
    private final MailTexts texts;
    private final Mailer mailer;
    private final FailedAttempts failedAttempts;
    private final PersonalLetters letters;
    private final Clock clock;

    MessageDelivery(Messages messages, Recipients recipients, MailTexts texts, Mailer mailer, FailedAttempts failedAttempts,
            PersonalLetters letters, Clock clock) {
        this.messages = messages;
        this.recipients = recipients;
        this.texts = texts;
        this.mailer = mailer;
        this.failedAttempts = failedAttempts;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Delivers a message, unless it has left already or is never to leave.
     *
     * @throws MessageNotDelivered when it could not leave; the attempt is on record then, and trying again is safe
     */
    @Transactional
    public void deliver(UUID id) {
        var message = messages.find(id).orElseThrow(() -> new IllegalStateException("There is no message " + id));
        if (!message.isStillToDeliver()) {
            return;
        }
        if (messages.isWithheld(message.reference(), message.recipient())) {
            // Its supplier has withheld what it is about since it was queued.
            messages.suppressed(id);
            return;
        }
        if (message.recipient().equals(PersonalLetters.OWNER)) {
            deliverToOwner(message);
            return;
        }
        var recipient = recipients.of(message.recipient());
        var address = recipient.address().orElseThrow(() -> notDelivered(id, noAddress(recipient)));
        send(id, address, texts.write(message, recipient, messages.seesOperation(message.operation(), message.recipient())));
    }

    private void deliverToOwner(Message message) {
        var letter = letters.letter(message.id());
        if (letter.isEmpty()) {
            messages.suppressed(message.id());
            return;
        }
        send(message.id(), letter.get().address(), texts.writeToOwner(message, letter.get().path()));
        letters.hasLeft(message.id());
    }

    private void send(UUID id, String address, Mail mail) {
        try {
            mailer.send(id, address, mail);
        } catch (MailException refused) {
            throw notDelivered(id, reason(refused));
        }
        messages.sent(id, clock.instant());
    }

    /** Every attempt failed: a person has to put right what hinders the delivery. */
    @Transactional
    public void givenUp(UUID id) {
        messages.failed(id);
    }

    /** A person has asked for further attempts. */
    @Transactional
    public void takenUpAgain(UUID id) {
        messages.queuedAgain(id);
    }

    /**
     * The failure of a delivery without its cause: the mail server's words with the address in them would stand in the engine and in the
     * log.
     */
    private MessageNotDelivered notDelivered(UUID id, String reason) {
        failedAttempts.record(id, reason);
        return new MessageNotDelivered(id, reason);
    }

    private static String noAddress(Recipient recipient) {
        return recipient.country()
                .map(country -> "%s has no contact in the country directory".formatted(country.bureauName()))
                .orElseGet(() -> "No address is known for the group " + recipient.group());
    }

    /** What the mail server, or the way to it, said last; without addresses, which not everybody may know who reads it. */
    private static String reason(MailException refused) {
        var failure = refused instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : refused;
        var words = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage()).strip().replaceAll("\\s+", " ");
        words = ADDRESS.matcher(words).replaceAll("(address)");
        return words.substring(0, Math.min(words.length(), LONGEST_REASON));
    }
}
