package org.cordon.platform.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordon.platform.notification.Message;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends one e-mail through the mail server, in plain text and HTML, marked as written by a machine. */
@Component
class Mailer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** The waiting time after which a failed attempt shows that the mail server does not answer. */
    private static final Duration IN_VAIN = Duration.ofSeconds(3);
    private static final Duration SPARED = Duration.ofSeconds(5);

    private final JavaMailSender server;
    private final MailProperties properties;
    private final Clock clock;
    private volatile Instant sparedUntil = Instant.MIN;

    Mailer(JavaMailSender server, MailProperties properties, Clock clock) {
        this.server = server;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Sends an e-mail. If the mail server did not answer a moment ago, the server is left alone for some seconds, and the attempt fails at
     * once. A waiting attempt would fail as well, and hold a thread and a database connection that other work needs.
     *
     * @param id the source of the Message-ID, so that a mail sent twice after a crash is recognised as one message
     * @throws MailException when the mail server does not take the mail
     */
    void send(UUID id, String address, Mail mail) {
        var begun = clock.instant();
        if (begun.isBefore(sparedUntil)) {
            throw new MailSendException("The mail server did not answer a moment ago");
        }
        try {
            server.send(mimeMessage(id, address, mail));
        } catch (MailException failed) {
            var now = clock.instant();
            if (begun.plus(IN_VAIN).isBefore(now) && !isOfThisMessageAlone(failed)) {
                sparedUntil = now.plus(SPARED);
            }
            throw failed;
        }
    }

    private static boolean isOfThisMessageAlone(MailException failed) {
        return failed instanceof MailSendException send
                && Stream.of(send.getMessageExceptions()).anyMatch(SendFailedException.class::isInstance);
    }

    private MimeMessage mimeMessage(UUID id, String address, Mail mail) {
        try {
            var message = server.createMimeMessage();
            message.setHeader("Message-ID", "<" + id + "@" + properties.domain() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setFrom(new InternetAddress(properties.from(), "Cordon", UTF_8));
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(address, true));
            message.setSentDate(Date.from(clock.instant()));
            message.setSubject(mail.subject(), UTF_8);
            message.setContentLanguage(new String[] {mail.language()});
            message.setContent(new MimeMultipart("alternative", part(mail.plain(), "plain"), part(mail.html(), "html")));
            return message;
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }
}
