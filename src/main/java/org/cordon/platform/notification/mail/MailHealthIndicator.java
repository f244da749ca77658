package org.cordon.platform.notification.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Checks whether the mail server answers and accepts the account; sends nothing. A server that is away delays messages and loses none, so
 * Cordon is then {@code DEGRADED} and not {@code DOWN}. The server is asked at most twice a minute, because anybody may ask for Cordon's
 * health.
 */
@Component
final class MailHealthIndicator implements HealthIndicator {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final JavaMailSenderImpl server;
    private final Clock clock;
    private Health known;
    private Instant askedAt;

    MailHealthIndicator(JavaMailSenderImpl server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @Override
    public synchronized Health health() {
        var now = clock.instant();
        if (known == null || askedAt.plus(KEPT).isBefore(now) || askedAt.isAfter(now)) {
            known = ask();
            askedAt = now;
        }
        return known;
    }

    private Health ask() {
        var health = new Health.Builder().withDetail("server", server.getHost() + ":" + server.getPort());
        try {
            server.testConnection();
            return health.up().build();
        } catch (MessagingException away) {
            return health.status("DEGRADED").withDetail("error", away.getClass().getSimpleName()).build();
        }
    }
}
