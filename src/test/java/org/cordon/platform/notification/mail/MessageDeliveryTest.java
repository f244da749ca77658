package org.cordon.platform.notification.mail;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationMessage;
import org.cordon.roundup.screening.ScreeningFeature.ScreeningMessage;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole delivery: row, outbox, process and mail, with a real mail server that goes down and comes back. */
@CordonTest
final class MessageDeliveryTest {

    private static final TestMailServer MAIL = new TestMailServer();
    /** The pauses after the attempt of the outbox, and after each attempt of the process that takes the message over. */
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10),
            Duration.ofHours(1), Duration.ofHours(6));
    private static final String NAME = "Marwick";

    @Autowired
    private Notifications notifications;
    @Autowired
    private MessageDelivery delivery;
    @Autowired
    private OutboxWorker outbox;
    @Autowired
    private Jobs jobs;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private WaitingMessages messages;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JavaMailSenderImpl client;
    private int usualPort;

    /** Points the shared application to this mail server; it is pointed back afterwards. */
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
    void aMessageLeavesAfterTheCommitAndWithoutAProcess() {
        var message = send(ParticipationMessage.INVITATION, "ncb-FR");

        assertThat(MAIL.received()).isEmpty();
        assertThat(column(message, "status")).isEqualTo("QUEUED");

        jobs.deliver();

        assertThat(MAIL.received()).hasSize(1);
        assertThat(column(message, "status")).isEqualTo("SENT");
        assertThat(column(message, "sent_at")).isNotNull();
        assertThat(column(message, "attempts")).isEqualTo(1);
        assertThat(instances()).isZero();
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        SystemWork.run(() -> transaction.executeWithoutResult(status -> {
            notifications.send(ParticipationMessage.INVITATION, "ncb-FR", "ROLLBACK", "ROLLBACK-FR");
            status.setRollbackOnly();
        }));

        jobs.deliver();

        assertThat(MAIL.received()).isEmpty();
        assertThat(inTransaction(() -> jdbc.sql("select count(*) from message where operation = 'ROLLBACK'").query(Long.class).single()))
                .isZero();
    }

    @Test
    void aMailIsMarkedAndInBothForms() throws Exception {
        var message = send(ParticipationMessage.INVITATION, "ncb-FR");
        jobs.deliver();

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
        send(ScreeningMessage.SCREENING_DUE, "coordinator");
        send(ScreeningMessage.REVIEW_DUE, "compliance");
        jobs.deliver();

        assertThat(MAIL.received()).extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("coordination@cordon.example", "compliance@cordon.example");
    }

    @Test
    void severalRecipientsAreToldByAsManyStatementsAsOne() throws Exception {
        var one = statements(List.of("ncb-FR"));
        var all = statements(List.of("ncb-FR", "ncb-IT", "coordinator"));
        jobs.deliver();

        assertThat(all).isEqualTo(one);
        assertThat(MAIL.received()).hasSize(4);
    }

    @Test
    void aMailServerThatIsDownDelaysAMessageAndLosesNone() {
        MAIL.down();
        var message = send(ParticipationMessage.INVITATION, "ncb-FR");

        for (int attempt = 1; attempt <= PAUSES.size(); attempt++) {
            if (attempt == 1) {
                jobs.deliver();
            } else {
                fail(message);
            }
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
        SystemWork.run(() -> management.setJobRetries(job(message).getId(), 1));
        assertThat(column(message, "status")).isEqualTo("QUEUED");
        assertThat(incidents(message)).isZero();

        execute(message);
        assertThat(column(message, "status")).isEqualTo("SENT");
        assertThat(column(message, "last_error")).isNull();
        assertThat(MAIL.received()).hasSize(1);
        assertThat(instances()).isZero();
    }

    @Test
    void oneWithoutAnAddressHoldsUpNobody() {
        var nowhere = send(ParticipationMessage.INVITATION, "ncb-KP");
        var known = send(ParticipationMessage.INVITATION, "ncb-FR");
        jobs.deliver();

        assertThat(column(nowhere, "attempts")).isEqualTo(1);
        assertThat(job(nowhere)).isNotNull();
        assertThat(column(known, "status")).isEqualTo("SENT");
    }

    @Test
    void oneWhomTheServerRefusesHoldsUpNobody() throws Exception {
        try (var server = new RefusingMailServer()) {
            client.setPort(server.port());
            var refused = send(ParticipationMessage.INVITATION, "ncb-FR");
            var next = send(ParticipationMessage.INVITATION, "ncb-IT");
            jobs.deliver();

            assertThat(column(refused, "attempts")).isEqualTo(1);
            assertThat((String) column(next, "last_error")).contains("550 5.1.1");
        }
    }

    /** A server that answers after ten seconds would hold up the waiting messages for a quarter of an hour. */
    @Test
    void aServerThatTakesNothingIsAskedOnce() {
        MAIL.down();
        var first = send(ParticipationMessage.INVITATION, "ncb-FR");
        var second = send(ParticipationMessage.INVITATION, "ncb-IT");
        jobs.deliver();

        assertThat(column(first, "attempts")).isEqualTo(1);
        assertThat(column(second, "attempts")).isEqualTo(0);
        MAIL.up();
        execute(second);
        assertThat(column(second, "status")).isEqualTo("SENT");
    }

    @Test
    void whatAProcessHasTakenOverIsNotTriedBesides() {
        MAIL.down();
        var message = send(ParticipationMessage.INVITATION, "ncb-FR");
        jobs.deliver();
        MAIL.up();
        jobs.deliver();

        assertThat(MAIL.received()).isEmpty();
        assertThat(column(message, "attempts")).isEqualTo(1);
    }

    @Test
    void twoNodesNeverTakeTheSame() throws Exception {
        var first = send(ParticipationMessage.INVITATION, "ncb-FR");
        var other = Executors.newSingleThreadExecutor();
        try {
            var taken = inTransaction(() -> {
                var mine = ids(messages.takeWaiting(1));
                var theirs = submit(other, () -> ids(messages.takeWaiting(10)));
                return List.of(mine, theirs);
            });
            assertThat(taken).containsExactly(List.of(first), List.of());

            var second = send(ParticipationMessage.INVITATION, "ncb-IT");
            assertThat(inTransaction(() -> {
                messages.takeWaiting(1);
                return submit(other, () -> ids(messages.takeWaiting(10)));
            })).containsExactly(second);
        } finally {
            other.shutdownNow();
        }
    }

    /** The reader acknowledges the message without waiting for a mail server. */
    @Test
    void aMessageIsReadWhileItLeaves() {
        var message = send(ParticipationMessage.INVITATION, "ncb-FR");
        var reader = Executors.newSingleThreadExecutor();
        try {
            var acknowledged = inTransaction(() -> {
                messages.takeWaiting(1);
                return submit(reader, () -> jdbc.sql("update message set acknowledged_by = 'fr-officer' where id = :id")
                        .param("id", message).update());
            });
            assertThat(acknowledged).isEqualTo(1);
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void oneThatCannotBeWrittenHoldsUpNobody() {
        var broken = send(ParticipationMessage.INVITATION, "ncb-FR");
        var whole = send(ParticipationMessage.INVITATION, "ncb-IT");
        inTransaction(() -> jdbc.sql("update message set parameters = '{\"deadline\": \"soon\"}' where id = :id")
                .param("id", broken).update());
        outbox.empty();

        assertThat(MAIL.received()).isEmpty();
        execute(whole);
        assertThat(column(whole, "status")).isEqualTo("SENT");
        assertThatThrownBy(() -> execute(broken)).hasMessageContaining("soon");
        assertThat(column(broken, "status")).isEqualTo("QUEUED");
    }

    @Test
    void aBureauWithoutAContactIsNamedAsTheReason() {
        var message = send(ParticipationMessage.INVITATION, "ncb-KP");
        jobs.deliver();

        assertThat((String) column(message, "last_error")).isEqualTo("No address is known for the group ncb-KP");
        assertThat(MAIL.received()).isEmpty();
    }

    /** Managers read these words in Cockpit, and may not see contacts. */
    @Test
    void theWordsOfTheMailServerAreKeptWithoutAddresses() throws Exception {
        try (var server = new RefusingMailServer()) {
            client.setPort(server.port());
            var message = send(ParticipationMessage.INVITATION, "ncb-FR");
            jobs.deliver();
            fail(message);

            assertThat((String) column(message, "last_error")).contains("550 5.1.1 (address): Recipient address rejected: User unknown")
                    .doesNotContain("ncb-paris");
            assertThat(management.getJobExceptionStacktrace(job(message).getId())).contains("550 5.1.1").doesNotContain("ncb-paris");
        }
    }

    @Test
    void aMessageSentTwiceAfterACrashIsRecognisedAsOne() throws Exception {
        var message = send(ParticipationMessage.INVITATION, "ncb-FR");
        jobs.deliver();
        // The mail server had taken the message, but the transaction that was to record this was lost.
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
        var message = send(ParticipationMessage.INVITATION, "ncb-FR");
        jobs.deliver();
        inTransaction(() -> {
            delivery.deliver(message);
            return null;
        });

        assertThat(MAIL.received()).hasSize(1);
        assertThat(column(message, "attempts")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("org.cordon.support.DeclaredFeatures#messages")
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
        send(kind, "ncb-FR", "MARKED", "MARKED-FR", Map.of());
        jobs.deliver();

        var raw = new ByteArrayOutputStream();
        MAIL.received().get(0).writeTo(raw);
        assertThat(raw.toString(StandardCharsets.UTF_8)).doesNotContainIgnoringCase(NAME);
    }

    @Test
    void aNameCannotBeGivenToAMessage() {
        for (var parameters : List.of(Map.of("country", NAME), Map.of("name", "FR"), Map.of("deadline", NAME),
                Map.of("target", "Ivo " + NAME))) {
            assertThatThrownBy(() -> send(ParticipationMessage.INVITATION, "ncb-FR", "TERRA-2027", "TERRA-2027-FR", parameters))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining(NAME);
        }
        assertThatThrownBy(() -> send(ParticipationMessage.INVITATION, "ncb-FR", "TERRA-2027", NAME, Map.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining(NAME);
    }

    private UUID send(MessageKind kind, String recipient) {
        return send(kind, recipient, "TERRA-2027", "TERRA-2027-FR", Map.of("deadline", "2027-01-08T18:00:00Z"));
    }

    /** Queues a message and returns its id. */
    private UUID send(MessageKind kind, String recipient, String operation, String reference, Map<String, String> parameters) {
        return inTransaction(() -> {
            var before = ids();
            notifications.send(kind, recipient, operation, reference, parameters);
            return ids().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
        });
    }

    private List<String> statements(List<String> recipients) throws Exception {
        return Statements.of(() -> inTransaction(() -> {
            notifications.send(ParticipationMessage.INVITATION, recipients, "TERRA-2027", "TERRA-2027-FR", Map.of());
            return null;
        })).statements();
    }

    private <T> T submit(ExecutorService thread, Supplier<T> work) {
        try {
            return thread.submit(() -> inTransaction(work)).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<UUID> ids(List<WaitingMessages.Due> due) {
        return due.stream().map(one -> one.message().id()).toList();
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

    private long instances() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("message-delivery").count();
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
