package org.cordon.platform.notification;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;
import static org.cordon.kernel.shared.Columns.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.kernel.shared.model.UrgentWork;
import org.cordon.platform.notification.MessageLinks.DeclinedInvitation;
import org.cordon.platform.notification.MessageQueries.MessageRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code message}, except for the delivery columns, which {@code WaitingMessages} writes. */
@Repository
public class Messages {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Features features;

    Messages(JdbcClient jdbc, ObjectMapper json, Features features) {
        this.jdbc = jdbc;
        this.json = json;
        this.features = features;
    }

    /** Adds messages that differ only in recipient, language and status. */
    void add(List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        var first = messages.get(0);
        jdbc.sql("""
                        insert into message (id, kind, operation, reference, recipient, language, parameters, status, queued_at,
                            urgent)
                        select id, :kind, :operation, :reference, recipient, language, cast(:parameters as jsonb), status, :queuedAt,
                            :urgent
                        from unnest(:ids, :recipients, :languages, :statuses) as one (id, recipient, language, status)""")
                .param("ids", messages.stream().map(Message::id).toArray(UUID[]::new))
                .param("recipients", texts(messages, Message::recipient))
                .param("languages", texts(messages, Message::language))
                .param("statuses", texts(messages, message -> message.status().name()))
                .param("kind", first.kind().name())
                .param("operation", first.operation())
                .param("reference", first.reference())
                .param("parameters", write(first.parameters()))
                .param("queuedAt", utc(first.queuedAt())).param("urgent", UrgentWork.runs())
                .update();
    }

    /** Returns, in the order of the groups, the facts that decide whether and in which language a group gets a message. */
    List<Circumstances> circumstances(Collection<String> groups, String operation, String reference) {
        return jdbc.sql("""
                        select recipient, withheld_from(:reference, recipient) as withheld, past.history, spoken.languages,
                            (select language from country where recipient = 'ncb-' || code) as language
                        from unnest(:groups) with ordinality as one (recipient, place),
                            (select is_history(:operation, :reference) as history) past,
                            (select coalesce(languages_of(:operation), '{}') as languages) spoken
                        order by place""")
                .param("groups", groups.stream().distinct().toArray(String[]::new))
                .param("operation", operation).param("reference", reference)
                .query((row, number) -> new Circumstances(row.getString("recipient"), row.getBoolean("withheld"), row.getBoolean("history"),
                        texts(row, "languages"), Optional.ofNullable(row.getString("language"))))
                .list();
    }

    /**
     * The facts that decide whether, and in which language, a group gets a message.
     *
     * @param withheld  whether the supplier withholds the subject of the message from the recipient
     * @param history   whether the operation was entered afterwards and nothing has happened to the subject since
     * @param offered   the languages of the operation, the most important first
     * @param preferred the language of the recipient's country, empty if the recipient is no country
     */
    public record Circumstances(String group, boolean withheld, boolean history, List<String> offered, Optional<String> preferred) {
    }

    /** Whether the supplier withholds the subject of a message from the recipient. */
    boolean isWithheld(String reference, String recipient) {
        return jdbc.sql("select withheld_from(:reference, :recipient)").param("reference", reference).param("recipient", recipient)
                .query(Boolean.class).single();
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
                .query(this::row).list();
    }

    /** Returns the messages about references that the caller may see, the last first. */
    List<MessageRow> about(Collection<String> references, String party) {
        return jdbc.sql("""
                        select * from message where reference = any(:references) and not withheld_from(reference, :party)
                        order by queued_at desc, id""")
                .param("references", references.toArray(String[]::new)).param("party", party).query(this::row).list();
    }

    /**
     * Acknowledges the messages to some groups about a reference. A message that was acknowledged before keeps its first acknowledgement.
     */
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

    /** Returns when each recipient last acknowledged a message of the operation. */
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

    List<String> acknowledged(String reference) {
        return jdbc.sql("select distinct recipient from message where reference = :reference and acknowledged_at is not null")
                .param("reference", reference).query(String.class).list();
    }

    boolean toldAbout(String reference, Set<String> groups) {
        return jdbc.sql(
                "select exists (select from message where reference = :reference and recipient = any(:groups) and not withheld_from(reference, recipient))")
                .param("reference", reference).param("groups", groups.toArray(String[]::new)).query(Boolean.class).single();
    }

    /** Returns the operation of the last message about this reference to these groups, if the caller knows the operation. */
    Optional<String> operationTold(String reference, Set<String> groups) {
        return jdbc.sql("""
                        select m.operation from message m join operation o on o.reference = m.operation
                        where m.reference = :reference and m.recipient = any(:groups) and not withheld_from(m.reference, m.recipient)
                        order by m.queued_at desc limit 1""")
                .param("reference", reference).param("groups", groups.toArray(String[]::new)).query(String.class).optional();
    }

    /** Returns the invitation of this reference, if the country declined it or did not answer, and can still take part. */
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

    private MessageRow row(ResultSet row, int number) throws SQLException {
        return new MessageRow(
                row.getObject("id", UUID.class),
                features.message(row.getString("kind")),
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

    private String write(Map<String, String> parameters) {
        try {
            return json.writeValueAsString(parameters);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Parameters of a message cannot be written as JSON", unwritable);
        }
    }
}
