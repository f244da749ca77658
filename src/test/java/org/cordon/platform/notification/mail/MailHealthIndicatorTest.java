package org.cordon.platform.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The health check reports an unreachable mail server, but does not contact the server at each request. */
class MailHealthIndicatorTest {

    private final TestMailServer server = new TestMailServer();
    private Instant now = Instant.parse("2027-01-01T00:00:00Z");

    @AfterEach
    void stop() {
        server.down();
    }

    @Test
    void tellsWhetherTheServerAnswers() {
        var health = health();
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");

        server.up();
        assertThat(health.health().getStatus().getCode()).as("asked again within the half minute").isEqualTo("DEGRADED");
        now = now.plus(Duration.ofSeconds(31));
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(server.received()).isEmpty();
    }

    private MailHealthIndicator health() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        return new MailHealthIndicator(sender, new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
    }
}
