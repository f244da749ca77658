package org.cordon.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.cordon.notification.Message;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands one e-mail to the mail server, in plain text and HTML, marked as written by a machine. */
@Component
class Mailer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender server;
    private final MailProperties properties;
    private final Clock clock;

    Mailer(JavaMailSender server, MailProperties properties, Clock clock) {
        this.server = server;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @param id makes the Message-ID, so that what is sent twice after a crash is recognised as one message
     * @throws org.springframework.mail.MailException when the mail server does not take it
     */
    void send(UUID id, String address, Mail mail) {
        server.send(mimeMessage(id, address, mail));
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
