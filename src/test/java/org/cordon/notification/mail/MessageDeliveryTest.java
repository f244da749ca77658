package org.cordon.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.cordon.caller.SystemWork;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The delivery as a whole: row, job and mail, against a real mail server that comes and goes. */
@CordonTest
final class MessageDeliveryTest {

    private static final TestMailServer MAIL = new TestMailServer();
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10),
            Duration.ofHours(1), Duration.ofHours(6));
    private static final String NAME = "Marwick";

    @Autowired
    private Notifications notifications;
    @Autowired
    private MessageDelivery delivery;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JavaMailSenderImpl client;
    private int usualPort;

    /** All tests share one application, so it is turned to this mail server and back. */
    @BeforeEach
    void mailServerIsUp() {
        usualPort = client.getPort();
        client.setPort(MAIL.port());
        MAIL.up();
    }

    @AfterEach
    void reset() {
        client.setPort(usualPort);
        MAIL.down();
        ClockUtil.reset();
    }

    @Test
    void nothingLeavesBeforeItsJobRuns() {
        var message = send(MessageKind.INVITATION, "ncb-FR");

        assertThat(MAIL.received()).isEmpty();
        assertThat(column(message, "status")).isEqualTo("QUEUED");

        execute(message);

        assertThat(MAIL.received()).hasSize(1);
        assertThat(column(message, "status")).isEqualTo("SENT");
        assertThat(column(message, "sent_at")).isNotNull();
        assertThat(column(message, "attempts")).isEqualTo(1);
        assertThat(instances(message)).isZero();
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        var before = runtime.createProcessInstanceQuery().processDefinitionKey("message-delivery").count();
        SystemWork.run(() -> transaction.executeWithoutResult(status -> {
            notifications.send(MessageKind.INVITATION, "ncb-FR", "ROLLBACK", "ROLLBACK-FR");
            status.setRollbackOnly();
        }));

        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("message-delivery").count()).isEqualTo(before);
        assertThat(inTransaction(() -> jdbc.sql("select count(*) from message where operation = 'ROLLBACK'").query(Long.class).single()))
                .isZero();
    }

    @Test
    void aMailIsMarkedAndInBothForms() throws Exception {
        var message = send(MessageKind.INVITATION, "ncb-FR");
        execute(message);

        var mail = MAIL.received().get(0);
        assertThat(mail.getSubject()).startsWith("TERRA-2027-FR · ");
        assertThat(mail.getMessageID()).isEqualTo("<" + message + "@cordon.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Cordon <cordon@cordon.example>");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("duty.fr@ncb-paris.example");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var parts = (Multipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html; charset=UTF-8");
    }

    @Test
    void theCoordinationAndComplianceHaveAddressesOfTheirOwn() throws Exception {
        execute(send(MessageKind.SCREENING_DUE, "coordinator"));
        execute(send(MessageKind.REVIEW_DUE, "compliance"));

        assertThat(MAIL.received()).extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactly("coordination@cordon.example", "compliance@cordon.example");
    }

    @Test
    void aMailServerThatIsDownDelaysAMessageAndLosesNone() {
        MAIL.down();
        var message = send(MessageKind.INVITATION, "ncb-FR");

        for (int attempt = 1; attempt <= PAUSES.size(); attempt++) {
            fail(message);
            assertThat(column(message, "status")).isEqualTo("QUEUED");
            assertThat(column(message, "attempts")).isEqualTo(attempt);
            assertThat((String) column(message, "last_error")).contains("Connection refused");
            assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), job(message).getDuedate().toInstant()))
                    .isCloseTo(PAUSES.get(attempt - 1), Duration.ofSeconds(5));
            assertThat(incidents(message)).isZero();
            ClockUtil.setCurrentTime(job(message).getDuedate());
        }
        fail(message);
        assertThat(column(message, "status")).isEqualTo("FAILED");
        assertThat(column(message, "attempts")).isEqualTo(6);
        assertThat(incidents(message)).isOne();

        MAIL.up();
        management.setJobRetries(job(message).getId(), 1);
        assertThat(column(message, "status")).isEqualTo("QUEUED");
        assertThat(incidents(message)).isZero();

        execute(message);
        assertThat(column(message, "status")).isEqualTo("SENT");
        assertThat(column(message, "last_error")).isNull();
        assertThat(MAIL.received()).hasSize(1);
        assertThat(instances(message)).isZero();
    }

    @Test
    void aBureauWithoutAContactIsNamedAsTheReason() {
        var message = send(MessageKind.INVITATION, "ncb-KP");
        fail(message);

        assertThat((String) column(message, "last_error")).isEqualTo("No address is known for the group ncb-KP");
        assertThat(MAIL.received()).isEmpty();
    }

    /** Managers read them in Cockpit, and contacts are not for them. */
    @Test
    void theWordsOfTheMailServerAreKeptWithoutAddresses() throws Exception {
        try (var server = new RefusingMailServer()) {
            client.setPort(server.port());
            var message = send(MessageKind.INVITATION, "ncb-FR");
            fail(message);

            assertThat((String) column(message, "last_error")).contains("550 5.1.1 (address): Recipient address rejected: User unknown")
                    .doesNotContain("ncb-paris");
            assertThat(management.getJobExceptionStacktrace(job(message).getId())).contains("550 5.1.1").doesNotContain("ncb-paris");
        }
    }

    @Test
    void aMessageSentTwiceAfterACrashIsRecognisedAsOne() throws Exception {
        var message = send(MessageKind.INVITATION, "ncb-FR");
        execute(message);
        // The mail server had taken it, and the transaction that was to note that was lost.
        inTransaction(() -> jdbc.sql("update message set status = 'QUEUED' where id = :id").param("id", message).update());
        inTransaction(() -> {
            delivery.deliver(message);
            return null;
        });

        assertThat(MAIL.received()).hasSize(2);
        assertThat(MAIL.received()).extracting(MimeMessage::getMessageID).containsOnly("<" + message + "@cordon.example>");
    }

    @Test
    void aMessageThatHasLeftIsNotSentAgain() {
        var message = send(MessageKind.INVITATION, "ncb-FR");
        execute(message);
        inTransaction(() -> {
            delivery.deliver(message);
            return null;
        });

        assertThat(MAIL.received()).hasSize(1);
        assertThat(column(message, "attempts")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void noNameIsInASubjectOrBody(MessageKind kind) throws Exception {
        inTransaction(() -> jdbc.sql("""
                        insert into operation (reference, title, theme, host, phase, invited_countries, languages, quota,
                            invitation_deadline,
                            nomination_deadline, screening_deadline, confirmation_deadline, operation_start, operation_end,
                            approval_deadline, closing_deadline, reminder_every, launched_by, launched_at)
                        values ('MARKED', 'Operation Marwick', 'FUGITIVES', 'Marwick Hall', 'NOMINATION', '{FR}', '{fr,en}', 5, :t, :t, :t,
                            :t, :t, :t, :t, :t,
                            'P2D', 'marwick', :t)
                        on conflict do nothing""").param("t", Date.from(Instant.parse("2027-01-08T18:00:00Z"))).update());
        inTransaction(() -> jdbc.sql("""
                        insert into participation (reference, operation, country, status, stage, liaison_officer, reason, invited_at,
                            answer_deadline)
                        values ('MARKED-FR', 'MARKED', 'FR', 'ACCEPTED', 'NOMINATE', 'Ivo Marwick', 'Marwick', :t, :t)
                        on conflict do nothing""").param("t", Date.from(Instant.parse("2027-01-08T18:00:00Z"))).update());
        var message = send(kind, "ncb-FR", "MARKED", "MARKED-FR", Map.of());
        execute(message);

        var raw = new ByteArrayOutputStream();
        MAIL.received().get(0).writeTo(raw);
        assertThat(raw.toString(StandardCharsets.UTF_8)).doesNotContainIgnoringCase(NAME);
    }

    @Test
    void aNameCannotBeGivenToAMessage() {
        for (var parameters : List.of(Map.of("country", NAME), Map.of("name", "FR"), Map.of("deadline", NAME),
                Map.of("target", "Ivo " + NAME))) {
            assertThatThrownBy(() -> send(MessageKind.INVITATION, "ncb-FR", "TERRA-2027", "TERRA-2027-FR", parameters))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining(NAME);
        }
        assertThatThrownBy(() -> send(MessageKind.INVITATION, "ncb-FR", "TERRA-2027", NAME, Map.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining(NAME);
    }

    private UUID send(MessageKind kind, String recipient) {
        return send(kind, recipient, "TERRA-2027", "TERRA-2027-FR", Map.of("deadline", "2027-01-08T18:00:00Z"));
    }

    /** Queues a message and gives its id: that of the newest instance. */
    private UUID send(MessageKind kind, String recipient, String operation, String reference, Map<String, String> parameters) {
        return inTransaction(() -> {
            var before = ids();
            notifications.send(kind, recipient, operation, reference, parameters);
            return ids().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
        });
    }

    private List<UUID> ids() {
        return jdbc.sql("select id from message").query(UUID.class).list();
    }

    private void execute(UUID message) {
        SystemWork.run(() -> management.executeJob(job(message).getId()));
    }

    private void fail(UUID message) {
        assertThatThrownBy(() -> execute(message)).hasMessageContaining("was not delivered");
    }

    private Job job(UUID message) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(message.toString(), "message-delivery")
                .singleResult();
        return management.createJobQuery().processInstanceId(instance.getId()).singleResult();
    }

    private long instances(UUID message) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(message.toString()).count();
    }

    private long incidents(UUID message) {
        return runtime.createIncidentQuery().processInstanceId(job(message).getProcessInstanceId()).count();
    }

    private Object column(UUID message, String name) {
        return inTransaction(
                () -> jdbc.sql("select " + name + " from message where id = :id").param("id", message).query().singleRow().get(name));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return SystemWork.call(() -> transaction.execute(status -> work.get()));
    }
}
