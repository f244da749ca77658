package org.cordon.platform.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * The content of a mail.
 *
 * @param plain the plain text; empty if the mail has no plain text
 * @param html  the HTML text; empty if the mail has no HTML text
 */
public record MailContent(String messageId, String from, String to, String subject, String plain, String html) {

    private static final Session SESSION = Session.getInstance(new Properties());

    static MailContent read(InputStream eml) throws IOException {
        try {
            var mail = new MimeMessage(SESSION, eml);
            return new MailContent(header(mail, "Message-ID"), header(mail, "From"), header(mail, "To"),
                    mail.getSubject() == null ? "" : mail.getSubject(), text(mail, "text/plain"), text(mail, "text/html"));
        } catch (MessagingException unreadable) {
            throw new IOException("Not a mail", unreadable);
        }
    }

    String firstLine() {
        return plain.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        var value = mail.getHeader(name, ", ");
        return value == null ? "" : value;
    }

    private static String text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var text = text(parts.getBodyPart(i), type);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
