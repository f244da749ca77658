package org.cordon.ledger;

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
import org.cordon.caller.Caller;
import org.cordon.caller.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The events of an operation in the order in which they became visible, each reader his own.
 *
 * <p>Which these are says the policy of the table. It lets a country read all events of its own reports, so that it can correct them; here
 * it is told of those alone whose target it sees. Who reports somebody by number and name must not learn whether he is sought.
 */
@Component
public class LedgerEvents {

    private static final int PAGE = 100;

    private static final String OF_A_COUNTRY = """
            and (e.target is null or e.target in (select target from nominated_target) or e.target in (select target from told_target))""";

    /** Some events, and where to go on; {@code next} is null when there are no more yet. */
    public record EventPage(List<LedgerEvent> items, String next) {
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final LedgerReaders readers;
    private final EventCursors cursors;
    private final CurrentCaller caller;

    LedgerEvents(JdbcClient jdbc, ObjectMapper json, LedgerReaders readers, EventCursors cursors, CurrentCaller caller) {
        this.jdbc = jdbc;
        this.json = json;
        this.readers = readers;
        this.cursors = cursors;
        this.caller = caller;
    }

    /**
     * The next events that the caller may see.
     *
     * @param after the cursor of the last event he has, or null for the beginning
     */
    @Transactional(readOnly = true)
    public EventPage after(String operation, String after) {
        var caller = this.caller.get();
        readers.requireReaderOfEvents(caller, operation);
        var found = jdbc.sql("""
                        select p.position, e.*
                        from ledger_position p
                        -- Event by event in their order: the planner, which cannot know what a policy leaves,
                        -- would read them all again for each.
                        cross join lateral (select * from ledger_event e where e.id = p.event offset 0) e
                        where p.operation = :operation and p.position > :after
                        """
                        + (readers.seesEveryEvent(caller) ? "" : OF_A_COUNTRY)
                        + " order by p.position limit " + (PAGE + 1))
                .param("operation", operation)
                .param("after", cursors.position(after, caller.user(), operation))
                .query((row, number) -> event(row, caller, operation))
                .list();
        if (found.size() <= PAGE) {
            return new EventPage(found, null);
        }
        var items = found.subList(0, PAGE);
        return new EventPage(items, items.get(PAGE - 1).cursor());
    }

    /**
     * What happened about a person, in the order in which it happened, as far as the caller may see it; nothing to whoever reads no events
     * of the operation.
     *
     * @param targets the references that he has had: of his target, and of the nominations behind it
     */
    @Transactional(readOnly = true)
    public List<LedgerEvent> about(String operation, Collection<String> targets) {
        var caller = this.caller.get();
        if (!readers.readsEvents(caller, operation)) {
            return List.of();
        }
        return jdbc.sql("""
                        select p.position, e.* from ledger_event e join ledger_position p on p.event = e.id
                        where e.operation = :operation and (e.target = any(:targets) or e.target is null and e.subject = any(:targets))
                        """
                        + (readers.seesEveryEvent(caller) ? "" : OF_A_COUNTRY)
                        + " order by e.happened_at, p.position")
                .param("operation", operation).param("targets", targets.toArray(String[]::new))
                .query((row, number) -> event(row, caller, operation)).list();
    }

    private LedgerEvent event(ResultSet row, Caller caller, String operation) throws SQLException {
        var zone = row.getString("zone");
        var happenedAt = row.getObject("happened_at", OffsetDateTime.class).atZoneSameInstant(ZoneId.of(zone)).toOffsetDateTime();
        return new LedgerEvent(row.getObject("id", UUID.class), FactType.valueOf(row.getString("type")), row.getString("target"),
                row.getString("country"), row.getString("subject"), happenedAt, zone,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                caller.isCoordinator() ? row.getString("actor") : null, row.getObject("voids", UUID.class), detail(row.getString("detail")),
                cursors.at(row.getLong("position"), caller.user(), operation));
    }

    private Map<String, Object> detail(String detail) {
        try {
            return json.readValue(detail, new TypeReference<>() { });
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The detail of an event cannot be read", unreadable);
        }
    }
}
