package org.cordon.platform.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.cordon.support.MovedClock;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that does not answer holds up only some senders, not all of them. */
class MailerTest {

    private static final Mail MAIL = new Mail("en", "TERRA-2027", "Plain", "<p>HTML</p>");

    private final MovedClock clock = new MovedClock();
    private final Server server = new Server();
    private final Mailer mailer = new Mailer(server, new MailProperties("cordon@cordon.example", "", ""), clock);

    @Test
    void whoComesNextIsSparedTheWaitForSomeSeconds() {
        server.takes = Duration.ofSeconds(10);
        server.failure = new MessagingException("Read timed out");
        send();
        send();
        assertThat(server.asked).isOne();

        clock.move(Duration.ofSeconds(6));
        send();
        assertThat(server.asked).isEqualTo(2);
    }

    @Test
    void aServerThatRefusesAtOnceIsAskedByEachOfThem() {
        server.failure = new MessagingException("Connection refused");
        send();
        send();

        assertThat(server.asked).isEqualTo(2);
    }

    @Test
    void oneRecipientWhoIsSlowlyRefusedHoldsUpNobodyElse() {
        server.takes = Duration.ofSeconds(10);
        server.failure = new SendFailedException("Mailbox unavailable");
        send();
        send();

        assertThat(server.asked).isEqualTo(2);
    }

    private void send() {
        assertThatThrownBy(() -> mailer.send(UUID.randomUUID(), "ncb-fr@cordon.example", MAIL)).isInstanceOf(MailSendException.class);
    }

    private final class Server extends JavaMailSenderImpl {

        private Duration takes = Duration.ZERO;
        private Exception failure;
        private int asked;

        @Override
        protected void doSend(MimeMessage[] messages, Object[] originals) {
            asked++;
            clock.move(takes);
            throw new MailSendException(Map.of(messages[0], failure));
        }
    }
}
