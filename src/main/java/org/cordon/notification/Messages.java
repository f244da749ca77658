package org.cordon.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code message}. */
@Repository
class Messages {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Messages(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Message message) {
        jdbc.sql("""
                        insert into message (id, kind, operation, reference, recipient, language, parameters, status, queued_at)
                        values (:id, :kind, :operation, :reference, :recipient, :language, cast(:parameters as jsonb), :status, :queuedAt)""")
                .param("id", message.id())
                .param("kind", message.kind().name())
                .param("operation", message.operation())
                .param("reference", message.reference())
                .param("recipient", message.recipient())
                .param("language", message.language())
                .param("parameters", write(message.parameters()))
                .param("status", message.status().name())
                .param("queuedAt", utc(message.queuedAt()))
                .update();
    }

    Optional<Message> find(UUID id) {
        return jdbc.sql("select * from message where id = :id").param("id", id).query(this::message).optional();
    }

    void sent(UUID id, Instant at) {
        jdbc.sql("update message set status = 'SENT', attempts = attempts + 1, last_error = null, sent_at = :at where id = :id")
                .param("at", utc(at)).param("id", id).update();
    }

    void attemptFailed(UUID id, String reason) {
        jdbc.sql("update message set attempts = attempts + 1, last_error = :reason where id = :id")
                .param("reason", reason).param("id", id).update();
    }

    void failed(UUID id) {
        jdbc.sql("update message set status = 'FAILED' where id = :id and status = 'QUEUED'").param("id", id).update();
    }

    void queuedAgain(UUID id) {
        jdbc.sql("update message set status = 'QUEUED' where id = :id and status = 'FAILED'").param("id", id).update();
    }

    /** The languages of an operation, the most important first. */
    List<String> languagesOf(String operation) {
        return jdbc.sql("select unnest(languages) from operation where reference = :operation")
                .param("operation", operation).query(String.class).list();
    }

    private Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("operation"),
                row.getString("reference"),
                row.getString("recipient"),
                row.getString("language"),
                read(row.getString("parameters")),
                Message.Status.valueOf(row.getString("status")),
                row.getObject("queued_at", OffsetDateTime.class).toInstant());
    }

    private String write(Map<String, String> parameters) {
        try {
            return json.writeValueAsString(parameters);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Parameters of a message cannot be written as JSON", unwritable);
        }
    }

    private Map<String, String> read(String parameters) {
        try {
            return json.readValue(parameters, new TypeReference<>() { });
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Parameters of a message cannot be read as JSON", unreadable);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
