package org.cordon.platform.notification.mail;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.platform.notification.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages in the table {@code message} that have not left, and the results of their delivery. */
@Repository
class WaitingMessages {

    private static final String DUE = """
            select m.*, withheld_from(m.reference, m.recipient) as withheld,
                m.recipient in ('coordinator', 'compliance') or exists (
                    select from participation p
                    where p.operation = m.operation and p.country = substring(m.recipient from '^ncb-(.*)$') offset 0) as sees_operation
            from message m
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Features features;

    WaitingMessages(JdbcClient jdbc, ObjectMapper json, Features features) {
        this.jdbc = jdbc;
        this.json = json;
        this.features = features;
    }

    /** Returns a message that a process tries to deliver. */
    Optional<Due> due(UUID id) {
        return jdbc.sql(DUE + "where id = :id").param("id", id).query(this::dueMessage).optional();
    }

    /**
     * Takes the messages that leave next: the urgent messages, then the messages that have waited longest. Other transactions do not get
     * these messages until the current transaction ends.
     */
    List<Due> takeWaiting(int upTo) {
        return jdbc.sql(DUE + "join take_waiting(:upTo) as taken (id) on taken.id = m.id order by m.urgent desc, m.queued_at, m.id")
                .param("upTo", upTo).query(this::dueMessage).list();
    }

    /**
     * A message about to leave.
     *
     * @param withheld      whether the supplier has withheld the subject from the recipient since the message was queued
     * @param seesOperation whether the recipient can open the page of the operation: the coordination, compliance and invited countries can
     */
    record Due(Message message, boolean withheld, boolean seesOperation) {
    }

    /** Notes that the process now tries these messages, so that the outbox no longer tries them. */
    void takenOver(Collection<UUID> ids) {
        change("taken_over = true", ids);
    }

    void suppressed(Collection<UUID> ids) {
        change("status = 'SUPPRESSED'", ids);
    }

    void sent(Collection<UUID> ids, Instant at) {
        if (!ids.isEmpty()) {
            jdbc.sql("update message set status = 'SENT', attempts = attempts + 1, last_error = null, sent_at = :at where id = any(:ids)")
                    .param("at", utc(at)).param("ids", ids.toArray(UUID[]::new)).update();
        }
    }

    private void change(String set, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update message set " + set + " where id = any(:ids)").param("ids", ids.toArray(UUID[]::new)).update();
        }
    }

    void attemptFailed(UUID id, String reason) {
        jdbc.sql("update message set attempts = attempts + 1, last_error = :reason where id = :id")
                .param("reason", reason).param("id", id).update();
    }

    void failed(UUID id) {
        jdbc.sql("update message set status = 'FAILED' where id = :id and status = 'QUEUED'").param("id", id).update();
    }

    void queuedAgain(UUID id) {
        jdbc.sql("select queue_again(:id)").param("id", id).query().listOfRows();
    }

    private Due dueMessage(ResultSet row, int number) throws SQLException {
        return new Due(message(row), row.getBoolean("withheld"), row.getBoolean("sees_operation"));
    }

    private Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                features.message(row.getString("kind")),
                row.getString("operation"),
                row.getString("reference"),
                row.getString("recipient"),
                row.getString("language"),
                read(row.getString("parameters")),
                Message.Status.valueOf(row.getString("status")),
                instant(row, "queued_at"));
    }

    private Map<String, String> read(String parameters) {
        try {
            return json.readValue(parameters, new TypeReference<>() { });
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Parameters of a message cannot be read as JSON", unreadable);
        }
    }
}
