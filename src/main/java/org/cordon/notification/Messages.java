package org.cordon.notification;

import static org.cordon.shared.Columns.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordon.notification.MessageLinks.DeclinedInvitation;
import org.cordon.notification.MessageQueries.MessageRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code message}. */
@Repository
public class Messages {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Messages(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Message message) {
        jdbc.sql("""
                        insert into message (id, kind, operation, reference, recipient, language, parameters, status, queued_at)
                        values (:id, :kind, :operation, :reference, :recipient, :language, cast(:parameters as jsonb), :status,
                            :queuedAt)""")
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

    public Optional<Message> find(UUID id) {
        return jdbc.sql("select * from message where id = :id").param("id", id).query(this::message).optional();
    }

    /** Whether the supplier of what a message is about withholds it from the recipient. */
    public boolean isWithheld(String reference, String recipient) {
        return jdbc.sql("select withheld_from(:reference, :recipient)").param("reference", reference).param("recipient", recipient)
                .query(Boolean.class).single();
    }

    public void suppressed(UUID id) {
        jdbc.sql("update message set status = 'SUPPRESSED' where id = :id").param("id", id).update();
    }

    public void sent(UUID id, Instant at) {
        jdbc.sql("update message set status = 'SENT', attempts = attempts + 1, last_error = null, sent_at = :at where id = :id")
                .param("at", utc(at)).param("id", id).update();
    }

    public void attemptFailed(UUID id, String reason) {
        jdbc.sql("update message set attempts = attempts + 1, last_error = :reason where id = :id")
                .param("reason", reason).param("id", id).update();
    }

    public void failed(UUID id) {
        jdbc.sql("update message set status = 'FAILED' where id = :id and status = 'QUEUED'").param("id", id).update();
    }

    public void queuedAgain(UUID id) {
        jdbc.sql("select queue_again(:id)").param("id", id).query().listOfRows();
    }

    /** The languages of an operation, the most important first. */
    public List<String> languagesOf(String operation) {
        return jdbc.sql("select unnest(languages_of(:operation))")
                .param("operation", operation).query(String.class).list();
    }

    boolean isOperation(String reference) {
        return jdbc.sql("select exists (select from operation where reference = :reference)")
                .param("reference", reference).query(Boolean.class).single();
    }

    List<MessageRow> of(String operation, String party, UUID after, int limit) {
        return jdbc.sql("""
                        select * from message
                        where operation = :operation and not withheld_from(reference, :party)
                          and (cast(:after as uuid) is null
                               or (queued_at, id) > (select before.queued_at, before.id from message before where before.id = :after))
                        order by queued_at, id
                        limit :limit""")
                .param("operation", operation).param("party", party).param("after", after, Types.OTHER).param("limit", limit)
                .query(Messages::row).list();
    }

    /** Messages about some references that the caller may see, the last first; each once for a recipient and a time. */
    List<MessageRow> about(Collection<String> references, String party) {
        return jdbc.sql("""
                        select * from message where reference = any(:references) and not withheld_from(reference, :party)
                        order by queued_at desc, id""")
                .param("references", references.toArray(String[]::new)).param("party", party).query(Messages::row).list();
    }

    /** Acknowledges all messages about a reference that have not been yet: each is acknowledged by the first who does. */
    void acknowledge(String reference, Set<String> groups, String user, Instant at) {
        jdbc.sql("""
                        update message set acknowledged_at = :at, acknowledged_by = :user
                        where reference = :reference and recipient = any(:groups) and acknowledged_at is null
                          and not withheld_from(reference, recipient)""")
                .param("at", utc(at)).param("user", user).param("reference", reference).param("groups", groups.toArray(String[]::new))
                .update();
    }

    boolean isAbout(UUID id, String reference, Set<String> groups) {
        return jdbc.sql("select exists (select from message where id = :id and reference = :reference and recipient = any(:groups))")
                .param("id", id).param("reference", reference).param("groups", groups.toArray(String[]::new)).query(Boolean.class).single();
    }

    /** When each recipient acknowledged a message of the operation last. */
    Map<String, Instant> lastAcknowledged(String operation) {
        var times = new HashMap<String, Instant>();
        jdbc.sql("""
                        select recipient, max(acknowledged_at) as heard from message
                        where operation = :operation and acknowledged_at is not null group by recipient""")
                .param("operation", operation).query(row -> {
                    times.put(row.getString("recipient"), instant(row, "heard"));
                });
        return times;
    }

    List<String> recipientsOf(String reference) {
        return jdbc.sql("select told_about(:reference)")
                .param("reference", reference).query(String.class).list();
    }

    boolean toldAbout(String reference, Set<String> groups) {
        return jdbc.sql(
                "select exists (select from message where reference = :reference and recipient = any(:groups) and not withheld_from(reference, recipient))")
                .param("reference", reference).param("groups", groups.toArray(String[]::new)).query(Boolean.class).single();
    }

    /** The operation of the last message about this reference to one of these groups, if the caller knows of it. */
    Optional<String> operationTold(String reference, Set<String> groups) {
        return jdbc.sql("""
                        select m.operation from message m join operation o on o.reference = m.operation
                        where m.reference = :reference and m.recipient = any(:groups) and not withheld_from(m.reference, m.recipient)
                        order by m.queued_at desc limit 1""")
                .param("reference", reference).param("groups", groups.toArray(String[]::new)).query(String.class).optional();
    }

    /** Whether a group can open the page of an operation: partners cannot, and of the countries those that were invited. */
    public boolean seesOperation(String operation, String group) {
        return jdbc.sql("""
                        select :group in ('coordinator', 'compliance')
                            or exists (select from participation where operation = :operation and 'ncb-' || country = :group)""")
                .param("operation", operation).param("group", group).query(Boolean.class).single();
    }

    /** The invitation of this reference, if the country has declined it or not answered, and can still take part after all. */
    Optional<DeclinedInvitation> declinedInvitation(String reference, String country, Instant now) {
        return jdbc.sql("""
                        select p.operation, p.country, o.operation_end from participation p join operation o on o.reference = p.operation
                        where p.reference = :reference and p.country = :country and p.status in ('DECLINED', 'SILENT')
                          and o.phase in ('PREPARATION', 'NOMINATION', 'CONFIRMATION', 'OPERATIONAL') and o.operation_end > :now""")
                .param("reference", reference).param("country", country).param("now", utc(now))
                .query((row, number) -> new DeclinedInvitation(row.getString("operation"), row.getString("country"),
                        instant(row, "operation_end")))
                .optional();
    }

    private static MessageRow row(ResultSet row, int number) throws SQLException {
        return new MessageRow(
                row.getObject("id", UUID.class),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                row.getString("reference"),
                row.getString("language"),
                row.getString("status"),
                row.getInt("attempts"),
                row.getString("last_error"),
                instant(row, "queued_at"),
                instant(row, "sent_at"),
                instant(row, "acknowledged_at"),
                row.getString("acknowledged_by"));
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
                instant(row, "queued_at"));
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
