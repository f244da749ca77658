package org.cordon.record.ledger;

import static org.cordon.kernel.shared.Columns.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.node.Node;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds facts to the ledger, in the transaction in which the facts become true. Rows are never changed or removed. A fact that was recorded
 * by mistake is voided by a further event.
 */
@Component
public class Ledger {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Node node;

    Ledger(JdbcClient jdbc, ObjectMapper json, CurrentCaller caller, Clock clock, Node node) {
        this.jdbc = jdbc;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
        this.node = node;
    }

    /** Records a fact as of now, under the name of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID record(Fact fact) {
        return record(fact, caller.get().user());
    }

    /** Records a fact in a job, under the name of the officer whose report the job follows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID record(Fact fact, String actor) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into ledger_event (id, operation, type, target, country, subject, happened_at, zone, recorded_at, actor,
                            detail)
                        values (:id, :operation, :type, :target, :country, :subject, :happenedAt, :zone, :recordedAt, :actor,
                            cast(:detail as jsonb))""")
                .param("id", id)
                .param("operation", fact.operation())
                .param("type", fact.type().name())
                .param("target", fact.target())
                .param("country", fact.country())
                .param("subject", fact.subject())
                .param("happenedAt", fact.happenedAt().toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC))
                .param("zone", fact.happenedAt().getZone().getId())
                .param("recordedAt", utc(clock.instant()))
                .param("actor", actor)
                .param("detail", write(SaidTimes.with(fact)))
                .update();
        node.tellAfterCommit(fact.operation() == null ? fact.subject() : fact.operation());
        AuditNotes.concerns(fact.target());
        AuditNotes.concerns(fact.subject());
        return id;
    }

    /**
     * Voids an event that was recorded by mistake; the event then no longer counts for any as-of time.
     *
     * @param reason a code in capitals
     * @throws IllegalArgumentException if there is no such event, or if the event itself voids another one or is voided already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID recordVoid(UUID event, String reason) {
        var id = UUID.randomUUID();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var added = jdbc.sql("""
                        insert into ledger_event (id, operation, type, target, country, subject, happened_at, zone, recorded_at, actor,
                            voids, detail)
                        select :id, e.operation, 'VOIDED', e.target, e.country, e.subject, :now, 'Z', :now, :actor, e.id,
                            cast(:detail as jsonb)
                        from ledger_event e
                        where e.id = :event and e.voids is null and not exists (select from ledger_event v where v.voids = e.id)""")
                .param("id", id)
                .param("now", now)
                .param("actor", caller.get().user())
                .param("detail", write(Map.of("reason", reason)))
                .param("event", event)
                .update();
        if (added == 0) {
            throw new IllegalArgumentException("No event to void: " + event);
        }
        node.tellAfterCommit(
                jdbc.sql("select coalesce(operation, subject) from ledger_event where id = :event").param("event", event)
                        .query(String.class).single());
        return id;
    }

    private String write(Map<String, Object> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The detail of a fact cannot be written as JSON", unwritable);
        }
    }
}
