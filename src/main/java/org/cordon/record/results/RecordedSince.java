package org.cordon.record.results;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.record.results.Recount.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the events added to the ledger since a position. */
@Repository
class RecordedSince {

    private final JdbcClient jdbc;
    private final Features features;

    RecordedSince(JdbcClient jdbc, Features features) {
        this.jdbc = jdbc;
        this.features = features;
    }

    /** Returns the times at which events were recorded that may change the figures as of a time. */
    List<Instant> times(String operation, Instant asOf, Instant knownAt, long position) {
        return jdbc.sql("select * from recount_times(:operation, :asOf, :knownAt, :position)")
                .param("operation", operation)
                .param("asOf", utc(asOf))
                .param("knownAt", utc(knownAt))
                .param("position", position)
                .query((row, line) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    /** Returns the events since a position that the caller may see, by the time at which they were recorded. */
    Map<Instant, List<Event>> events(String operation, long position) {
        var events = new TreeMap<Instant, List<Event>>();
        jdbc.sql("""
                        select e.*, v.type as voided
                        from ledger_position p
                        join ledger_event e on e.id = p.event
                        left join ledger_event v on v.id = e.voids
                        where p.operation = :operation and p.position > :position
                        order by e.sequence""")
                .param("operation", operation).param("position", position).query(this::event).list()
                .forEach(event -> events.computeIfAbsent(event.recordedAt(), time -> new ArrayList<>()).add(event));
        return events;
    }

    private Event event(ResultSet row, int line) throws SQLException {
        var voided = row.getString("voided");
        return new Event(row.getObject("id", UUID.class), features.fact(row.getString("type")), row.getString("target"),
                row.getString("country"),
                row.getString("subject"),
                row.getObject("happened_at", OffsetDateTime.class).atZoneSameInstant(ZoneId.of(row.getString("zone"))).toOffsetDateTime(),
                instant(row, "recorded_at"), row.getObject("voids", UUID.class),
                voided == null ? null : features.fact(voided));
    }
}
