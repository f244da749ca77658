package org.cordon.audit.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cordon.audit.seal.AuditSeals.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * A head of the chain by mail, to somebody who has no access to the database. It is no message of an operation: it waits in no queue, and
 * when the mail server does not take it, the next head is tried.
 */
@Component
class HeadMail {

    private static final Logger LOG = LoggerFactory.getLogger(HeadMail.class);

    private final JavaMailSender server;
    private final String to;
    private final String from;
    private final Duration rhythm;
    private final Clock clock;
    private Instant next = Instant.EPOCH;

    /**
     * @param to     nobody if it is empty
     * @param rhythm time from one mail to the next
     */
    HeadMail(JavaMailSender server, @Value("${cordon.audit.heads-to}") String to, @Value("${cordon.mail.from}") String from,
             @Value("${cordon.audit.head-mail-every}") Duration rhythm, Clock clock) {
        this.server = server;
        this.to = to;
        this.from = from;
        this.rhythm = rhythm;
        this.clock = clock;
    }

    void send(Head head) {
        var now = clock.instant();
        if (to.isBlank() || now.isBefore(next)) {
            return;
        }
        var mail = new SimpleMailMessage();
        mail.setTo(to);
        mail.setFrom(from);
        mail.setSubject("Cordon: head of the audit");
        mail.setText(
                "AUDIT HEAD %s%n%nKeep this mail. With --cordon.verify-audit=%s Cordon proves that nothing up to there was cut off or made anew.%n"
                .formatted(head.written(), head.written()));
        try {
            server.send(mail);
            next = now.plus(rhythm);
        } catch (MailException failure) {
            LOG.error("The head of the audit could not be mailed to {}", to, failure);
        }
    }
}
