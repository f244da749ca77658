package org.cordon.platform.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.cordon.kernel.shared.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

final class MailboxTest {

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2027-01-08T18:00:00Z"));
    private final Clock clock = ((InstantSource) time::get).withZone(ZoneOffset.UTC);

    @TempDir
    private Path folder;
    private Mailbox mailbox;
    private MailboxServer server;

    @BeforeEach
    void start() {
        mailbox = Mailbox.in(folder.resolve("mail"), clock);
        server = new MailboxServer(mailbox, 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void keepsWhatItIsSentTheNewestFirst() {
        send("duty.fr@ncb-paris.example", "TERRA-2027-FR", "Your country is invited\n\nMore");
        time.updateAndGet(now -> now.plus(Duration.ofMinutes(1)));
        send("duty.it@ncb-rome.example", "TERRA-2027-IT", "Reminder");

        assertThat(mailbox.search("", 10)).extracting(KeptMail::to, KeptMail::subject, KeptMail::firstLine, KeptMail::receivedAt)
                .containsExactly(
                        tuple("duty.it@ncb-rome.example", "TERRA-2027-IT", "Reminder", Instant.parse("2027-01-08T18:01:00Z")),
                        tuple("duty.fr@ncb-paris.example", "TERRA-2027-FR", "Your country is invited",
                                Instant.parse("2027-01-08T18:00:00Z")));
        assertThat(mailbox.search("", 1)).hasSize(1);
    }

    @Test
    void findsByRecipientSubjectAndFirstLine() {
        send("duty.fr@ncb-paris.example", "TERRA-2027-FR", "Your country is invited");
        send("duty.it@ncb-rome.example", "TERRA-2027-IT", "Reminder");

        assertThat(mailbox.search("Paris", 10)).hasSize(1);
        assertThat(mailbox.search("2027-it ", 10)).hasSize(1);
        assertThat(mailbox.search("INVITED", 10)).hasSize(1);
        assertThat(mailbox.search("nobody", 10)).isEmpty();
    }

    @Test
    void aRestartFindsWhatWasKept() {
        send("duty.fr@ncb-paris.example", "TERRA-2027-FR", "Your country is invited");

        var again = Mailbox.in(folder.resolve("mail"), clock);

        assertThat(again.search("", 10)).isEqualTo(mailbox.search("", 10));
        assertThat(again.read(again.search("", 1).get(0)).plain()).startsWith("Your country is invited");
    }

    @Test
    void anIdIsNoPath() {
        assertThat(mailbox.find("../../etc/passwd")).isEmpty();
    }

    @Test
    void aTakenPortIsSaidInOneSentence() {
        assertThatThrownBy(new MailboxServer(mailbox, server.port())::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("needs port " + server.port()).hasMessageContaining("cordon.mailbox.port");
    }

    private void send(String to, String subject, String text) {
        var client = new JavaMailSenderImpl();
        client.setHost("127.0.0.1");
        client.setPort(server.port());
        var mail = new SimpleMailMessage();
        mail.setFrom("cordon@cordon.example");
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText(text);
        client.send(mail);
    }
}
