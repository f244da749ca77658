package org.cordon.platform.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.cordon.platform.audit.seal.AuditSeals.Head;
import org.cordon.platform.audit.seal.Sealing.Sealed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class HeadMailTest {

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JavaMailSenderImpl client = new JavaMailSenderImpl();
    private final Sealed first = sealed("2027-05-11T23:50:00Z", "2027-05-12T00:10:00Z");
    private final Sealed next = sealed("2027-05-12T00:10:00Z", "2027-05-12T01:10:00Z");

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
        mail.send(first);
        mail.send(next);

        assertThat(server.getReceivedMessages()).singleElement().satisfies(sent -> {
            assertThat(sent.getAllRecipients()[0]).hasToString("keeper@bureau.example");
            assertThat((String) sent.getContent()).contains("AUDIT HEAD " + first.head().written())
                    .contains("--cordon.verify-audit=" + first.head().written());
        });
        mail.send(sealed("2027-05-12T23:10:00Z", "2027-05-13T00:10:00Z"));
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void theNextIsTriedWhenTheServerDidNotTakeOne() {
        var mail = to("keeper@bureau.example");
        client.setPort(1);
        mail.send(first);

        client.setPort(server.getSmtp().getPort());
        mail.send(next);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nobodyIsWrittenToWhereNobodyIsNamed() {
        to("").send(first);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private HeadMail to(String address) {
        return new HeadMail(client, address, "cordon@cordon.example", Duration.ofHours(24));
    }

    private static Sealed sealed(String before, String at) {
        return new Sealed(1, Instant.parse(before), new Head(812, 815, new byte[] {0x1f, 0x2e}, Instant.parse(at)));
    }
}
