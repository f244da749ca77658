package org.cordon.record.ledger;

import static org.cordon.kernel.shared.Columns.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.shared.feature.Features;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads events as the caller sees them.
 *
 * <p>The row policy of the table lets a country read all events of its own reports, so that the country can correct them. The queries of
 * this class leave out events whose target the country does not see. A country that reports a person by number and name must not learn
 * whether the person is sought.
 */
@Repository
class EventRows {

    /**
     * The condition for a country to see an event. "offset 0" makes the planner check the condition target by target. Otherwise the planner
     * would collect all targets of the country, and their set grows with each operation that has ended.
     */
    private static final String OF_A_COUNTRY = """
            and (e.target is null or exists (select from nominated_target n where n.target = e.target offset 0)
                 or exists (select from told_target h where h.target = e.target offset 0))""";

    /**
     * The events to search, as a condition on the row {@code p} of an event's position; {@code of} is the condition's parameter, or null.
     */
    record Scope(String condition, String of) {
    }

    static Scope of(String operation) {
        return new Scope("p.operation = :of", operation);
    }

    static Scope ofAll() {
        return new Scope("true", null);
    }

    /** Limits the events to those of operations to which a country was invited, and those of no operation. */
    static Scope ofAllTo(String country) {
        return new Scope("(p.operation is null or exists (select from participation i where i.operation = p.operation and i.country = :of offset 0))", country);
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Features features;

    EventRows(JdbcClient jdbc, ObjectMapper json, Features features) {
        this.jdbc = jdbc;
        this.json = json;
        this.features = features;
    }

    /** Returns the position of the last event, whether or not the caller may see that event. */
    long end() {
        return jdbc.sql("select ledger_end()").query(Long.class).single();
    }

    /**
     * Returns the events after a position.
     *
     * @param everything whether the caller sees every event
     * @param cursors    makes the caller's cursor for a position
     */
    List<LedgerEvent> after(Scope scope, long position, int most, Caller caller, boolean everything, LongFunction<String> cursors) {
        return jdbc.sql("""
                        select p.position, e.*
                        from ledger_position p
                        -- Event by event in their order: the planner, which cannot know what a policy leaves,
                        -- would read them all again for each.
                        cross join lateral (select * from ledger_event e where e.id = p.event offset 0) e
                        where p.position > :after and\s""" + scope.condition() + "\n"
                        + (everything ? "" : OF_A_COUNTRY)
                        + " order by p.position limit " + most)
                .param("of", scope.of())
                .param("after", position)
                .query((row, number) -> event(row, caller, cursors))
                .list();
    }

    /** Returns the events about some targets, or about nominations that are not targets yet, in the order in which they happened. */
    List<LedgerEvent> about(String operation, Collection<String> targets, Caller caller, boolean everything,
            LongFunction<String> cursors) {
        return jdbc.sql("""
                        select p.position, e.* from ledger_event e join ledger_position p on p.event = e.id
                        where e.operation = :operation and (e.target = any(:targets) or e.target is null and e.subject = any(:targets))
                        """
                        + (everything ? "" : OF_A_COUNTRY)
                        + " order by e.happened_at, p.position")
                .param("operation", operation).param("targets", targets.toArray(String[]::new))
                .query((row, number) -> event(row, caller, cursors)).list();
    }

    private LedgerEvent event(ResultSet row, Caller caller, LongFunction<String> cursors) throws SQLException {
        var zone = row.getString("zone");
        var happenedAt = row.getObject("happened_at", OffsetDateTime.class).atZoneSameInstant(ZoneId.of(zone)).toOffsetDateTime();
        return new LedgerEvent(row.getObject("id", UUID.class), row.getString("operation"), features.fact(row.getString("type")),
                row.getString("target"), row.getString("country"), row.getString("subject"), happenedAt, zone,
                instant(row, "recorded_at"),
                // The country that asks a question may be hidden from the countries asked, so events without an operation show no actor.
                caller.isCoordinator() && row.getString("operation") != null ? row.getString("actor") : null,
                row.getObject("voids", UUID.class), detail(row.getString("detail")),
                cursors.apply(row.getLong("position")));
    }

    private Map<String, Object> detail(String detail) {
        try {
            return json.readValue(detail, new TypeReference<>() { });
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The detail of an event cannot be read", unreadable);
        }
    }
}
