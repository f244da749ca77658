package org.cordon.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.cordon.audit.seal.AuditSeals.Head;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class HeadMailTest {

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-05-11T12:00:00Z"));
    private final JavaMailSenderImpl client = new JavaMailSenderImpl();
    private final Head head = new Head(812, 815, new byte[] {0x1f, 0x2e}, Instant.EPOCH);

    @BeforeEach
    void start() {
        server.start();
        client.setHost("127.0.0.1");
        client.setPort(server.getSmtp().getPort());
        client.setJavaMailProperties(new Properties());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void oneADayLeavesTheMachine() throws MessagingException, IOException {
        var mail = to("keeper@bureau.example");
        mail.send(head);
        mail.send(head);

        assertThat(server.getReceivedMessages()).singleElement().satisfies(sent -> {
            assertThat(sent.getAllRecipients()[0]).hasToString("keeper@bureau.example");
            assertThat((String) sent.getContent()).contains("AUDIT HEAD " + head.written())
                    .contains("--cordon.verify-audit=" + head.written());
        });
        now.set(now.get().plus(Duration.ofHours(24)));
        mail.send(head);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void theNextIsTriedWhenTheServerDidNotTakeOne() {
        var mail = to("keeper@bureau.example");
        client.setPort(1);
        mail.send(head);

        client.setPort(server.getSmtp().getPort());
        mail.send(head);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nobodyIsWrittenToWhereNobodyIsNamed() {
        to("").send(head);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private HeadMail to(String address) {
        return new HeadMail(client, address, "cordon@cordon.example", Duration.ofHours(24),
                ((InstantSource) now::get).withZone(ZoneOffset.UTC));
    }
}
