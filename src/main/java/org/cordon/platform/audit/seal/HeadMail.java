package org.cordon.platform.audit.seal;

import java.time.Duration;
import org.cordon.platform.audit.seal.Sealing.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Mails the first head of each day to a person without access to the database. The mail is no message of an operation and waits in no
 * queue. If the mail server does not take it, this node mails the next head that it publishes.
 */
@Component
class HeadMail {

    private static final Logger LOG = LoggerFactory.getLogger(HeadMail.class);

    private final JavaMailSender server;
    private final String to;
    private final String from;
    private final Duration rhythm;
    private boolean owed;

    /**
     * @param to     the address; nothing is mailed if the address is empty
     * @param rhythm the length of a period whose first head is mailed: a day
     */
    HeadMail(JavaMailSender server, @Value("${cordon.audit.heads-to}") String to, @Value("${cordon.mail.from}") String from,
             @Value("${cordon.audit.head-mail-every}") Duration rhythm) {
        this.server = server;
        this.to = to;
        this.from = from;
        this.rhythm = rhythm;
    }

    void send(Sealed sealed) {
        owed |= KeptHeads.isFirst(rhythm, sealed);
        if (to.isBlank() || !owed) {
            return;
        }
        var head = sealed.head();
        var mail = new SimpleMailMessage();
        mail.setTo(to);
        mail.setFrom(from);
        mail.setSubject("Cordon: head of the audit");
        mail.setText(
                "AUDIT HEAD %s%n%nKeep this mail. With --cordon.verify-audit=%s Cordon proves that nothing up to there was cut off or made anew.%n"
                .formatted(head.written(), head.written()));
        try {
            server.send(mail);
            owed = false;
        } catch (MailException failure) {
            LOG.error("The head of the audit could not be mailed to {}", to, failure);
        }
    }
}
