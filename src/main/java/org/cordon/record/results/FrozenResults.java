package org.cordon.record.results;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of frozen results. Rows are only added. A trigger, and the database grants of the login under which Cordon runs, refuse all
 * other changes.
 */
@Component
final class FrozenResults {

    private static final String SELECT = """
            select f.*, h.title, h.host from frozen_results f cross join lateral results_heading(f.operation) h
            where f.operation = :operation and f.counted = :counted\s""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    FrozenResults(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns the approved results of an operation, the latest first. */
    List<Snapshot> approved(String operation, Count count) {
        return select(operation, count, "and approved order by number desc");
    }

    /** Returns the results approved last of each operation; leaves out operations without approved results. */
    List<Snapshot> approvedLast(Collection<String> operations, Count count) {
        return jdbc.sql("""
                        select last.*, h.title, h.host from unnest(cast(:operations as text[])) of
                        cross join lateral (select * from frozen_results f where f.operation = of and f.counted = :counted and f.approved
                            order by f.number desc limit 1) last
                        cross join lateral results_heading(last.operation) h""")
                .param("operations", operations.toArray(String[]::new)).param("counted", count.name()).query(this::snapshot).list();
    }

    /** Returns the number for the next approved results. The caller must hold the operation's lock. */
    int nextNumber(String operation) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from frozen_results where operation = :operation")
                .param("operation", operation).query(Integer.class).single();
    }

    /** Returns the present position in the ledger: figures that are read now count the events up to it. */
    long position(String operation) {
        return jdbc.sql("select coalesce(ledger_place(:operation), 0)")
                .param("operation", operation).query(Long.class).single();
    }

    long positionOf(Snapshot frozen) {
        return jdbc.sql("select position from frozen_results where operation = :operation and frozen_at = :frozenAt and counted = :counted")
                .param("operation", frozen.figures().operation())
                .param("frozenAt", utc(frozen.frozenAt()))
                .param("counted", frozen.count().name())
                .query(Long.class).single();
    }

    void add(Snapshot frozen, Integer number, long position) {
        jdbc.sql("""
                        insert into frozen_results (operation, number, counted, as_of, frozen_at, frozen_by, approved, figures, position)
                        values (:operation, :number, :counted, :asOf, :frozenAt, :frozenBy, :approved, cast(:figures as jsonb),
                            :position)""")
                .param("operation", frozen.figures().operation())
                .param("number", number)
                .param("counted", frozen.count().name())
                .param("asOf", utc(frozen.figures().asOf()))
                .param("frozenAt", utc(frozen.frozenAt()))
                .param("frozenBy", frozen.frozenBy())
                .param("approved", frozen.isApproved())
                .param("figures", write(frozen.figures()))
                .param("position", position)
                .update();
    }

    private List<Snapshot> select(String operation, Count count, String which) {
        return jdbc.sql(SELECT + which).param("operation", operation).param("counted", count.name()).query(this::snapshot).list();
    }

    private Snapshot snapshot(ResultSet row, int line) throws SQLException {
        return new Snapshot(row.getBoolean("approved") ? Snapshot.number(row.getString("operation"), row.getInt("number")) : null,
                Count.valueOf(row.getString("counted")), row.getString("title"), row.getString("host"), row.getString("frozen_by"),
                instant(row, "frozen_at"), read(row.getString("figures")));
    }

    private String write(Results figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Results cannot be written as JSON", unwritable);
        }
    }

    private Results read(String figures) {
        try {
            return json.readValue(figures, Results.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Frozen results cannot be read", unreadable);
        }
    }
}
