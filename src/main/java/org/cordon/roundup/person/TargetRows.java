package org.cordon.roundup.person;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.Caller;
import org.cordon.roundup.pursuit.TargetState;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads targets as the tables show them to a reader, without the persons. */
@Repository
class TargetRows {

    /** The columns of a target without the person, which the reader may not be allowed to see. */
    private static final String SUMMARY = """
            select t.*, state_shown(t.state, t.reference, :party) as state_shown,
                   array(select wanting_countries(t.reference)) as wanting,
                   array(select h.country from target_host h where h.target = t.reference order by h.rank) as hosts,
                   exists (select from target_list_entry e join operation o on o.reference = e.operation
                            where e.target = t.reference and e.version = o.list_version) as listed
              from target t where t.reference = any(:references) order by t.reference
            """;

    private final JdbcClient jdbc;

    TargetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param state the state as shown to the reader */
    record Row(String reference, String operation, TargetState state, List<String> wanting, List<String> hosts, boolean listed,
            Instant admittedAt) {
    }

    /** Returns the references of the targets that the reader may see, in order; see {@link TargetQueries#in}. */
    List<String> in(String operation, TargetState state, String country, String after, int limit, Caller reader) {
        // References of one operation are adjacent in the index.
        var own = VisibleTargets.sources(reader).stream().map(source -> """
                (select t.reference from %1$s
                  where t.operation = :operation and %2$s > :first and %2$s < :behind and t.state <> 'JOINED'
                    and (cast(:state as text) is null or state_shown(t.state, t.reference, :party) = :state)
                    and (cast(:concerned as text) is null
                         or exists (select from target_wanting w where w.target = t.reference and w.country = :concerned)
                         or exists (select from target_host h where h.target = t.reference and h.country = :concerned))
                    and %3$s
                  order by %2$s limit :limit)
                """.formatted(source.from(), source.key(), VisibleTargets.visible(reader))).collect(Collectors.joining(" union "));
        return jdbc.sql("select reference from (" + own + ") own order by reference limit :limit")
                .param("operation", operation)
                .param("first", after == null ? operation + "-T" : after)
                .param("behind", operation + "-U")
                .param("state", state == null ? null : state.name())
                .param("concerned", country)
                .param("party", reader.party())
                .param("limit", limit)
                .query(String.class).list();
    }

    List<Row> of(List<String> references, String party) {
        return jdbc.sql(SUMMARY).param("references", references.toArray(String[]::new)).param("party", party)
                .query((row, number) -> new Row(row.getString("reference"), row.getString("operation"),
                        TargetState.valueOf(row.getString("state_shown")), texts(row, "wanting"), texts(row, "hosts"),
                        row.getBoolean("listed"), instant(row, "admitted_at")))
                .list();
    }
}
