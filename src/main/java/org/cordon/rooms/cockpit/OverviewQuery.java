package org.cordon.rooms.cockpit;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.rooms.cockpit.QueryParts.FILED;
import static org.cordon.rooms.cockpit.QueryParts.filedUnder;
import static org.cordon.rooms.cockpit.QueryParts.instance;
import static org.cordon.rooms.cockpit.QueryParts.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.rooms.cockpit.Overview.Instance;
import org.cordon.rooms.cockpit.Overview.Line;
import org.cordon.rooms.cockpit.Overview.Named;
import org.cordon.rooms.cockpit.Overview.TargetLine;
import org.cordon.rooms.cockpit.WorkQuery.Numbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the case data that managers see, and the process instances behind these data. An instance is found by its business key, which is
 * the reference.
 */
@Component
final class OverviewQuery {

    private static final int MOST_OPERATIONS = 200;
    private static final int MOST_FOUND = 30;

    private final JdbcClient jdbc;
    private final LatestInstance latest;

    OverviewQuery(JdbcClient jdbc, LatestInstance latest) {
        this.jdbc = jdbc;
        this.latest = latest;
    }

    /** Returns at most {@value #MOST_OPERATIONS} operations: running operations first, and then by start, the latest first. */
    List<Line> operations(Map<String, Numbers> work) {
        var order = "order by o.phase in ('CLOSED', 'CANCELLED'), o.operation_start desc, o.reference";
        return jdbc.sql(operations("(select * from operation o " + order + " limit " + MOST_OPERATIONS + ")") + order)
                .query((row, number) -> line(row, work.getOrDefault(row.getString("reference"), Numbers.NONE))).list();
    }

    Optional<Line> operation(String reference, Numbers work) {
        return jdbc.sql(operations("operation") + "where o.reference = :operation")
                .param("operation", reference).query((row, number) -> line(row, work)).optional();
    }

    /** Joins process instances to the picked operations only, because each operation needs a look-up of its own. */
    private String operations(String picked) {
        return "select o.*, instance, running from " + picked + " o " + latest.of("o.reference");
    }

    /** Returns the process instance behind each participation of an operation, by the reference of the participation. */
    Map<String, Instance> participations(String operation) {
        var instances = new HashMap<String, Instance>();
        jdbc.sql("select p.reference, instance, running from participation_shown p " + latest.of("p.reference")
                + "where p.operation = :operation")
                .param("operation", operation)
                .query(row -> {
                    instances.put(row.getString("reference"), instance(row));
                });
        return instances;
    }

    /** Returns how many leads, locations and arrests each country reported. Withdrawn reports are not counted. */
    Map<String, Integer> reports(String operation) {
        var numbers = new HashMap<String, Integer>();
        jdbc.sql("""
                select country, count(*) as number
                from (select reporting_country as country from lead_state where operation = :operation and state <> 'WITHDRAWN'
                      union all
                      select r.country from arrest_report_state r join arrest_state a on a.reference = r.arrest
                      where a.operation = :operation and not r.withdrawn) report
                group by country""").param("operation", operation).query(row -> {
            numbers.put(row.getString("country"), row.getInt("number"));
        });
        return numbers;
    }

    List<TargetLine> targets(String operation) {
        return jdbc.sql("""
                        select t.reference, t.state, wanted_by, believed_in, leads, arrests, instance, running
                        from target t
                        left join lateral (select array_agg(country order by country) as wanted_by from target_wanting w
                            where w.target = t.reference) w on true
                        left join lateral (select array_agg(country order by rank) as believed_in from target_host h
                            where h.target = t.reference) h on true
                        left join lateral (select count(*) as leads from lead_state l where l.target = t.reference) l on true
                        left join lateral (select count(*) as arrests from arrest_state a where a.target = t.reference) a on true
                        """ + latest.of("t.reference")
                        + "where t.operation = :operation and t.state <> 'JOINED' order by t.reference")
                .param("operation", operation)
                .query((row, number) -> new TargetLine(row.getString("reference"), row.getString("state"), list(row, "wanted_by"),
                        list(row, "believed_in"), row.getInt("leads"), row.getInt("arrests"), instance(row)))
                .list();
    }

    /** Returns everything whose reference contains the text. */
    List<Named> named(String text) {
        var order = "order by length(f.reference), f.reference";
        return jdbc.sql("with " + FILED + ", found as (select f.* from filed f where f.kind <> 'MESSAGE'"
                + " and position(upper(:text) in f.reference) > 0 " + order + " limit " + MOST_FOUND
                + ") select f.*, instance, running from found f " + latest.of("f.reference") + order)
                .param("text", text)
                .query(QueryParts::named)
                .list();
    }

    /** Returns the subject of a process instance. */
    Optional<Named> ofInstance(String instance) {
        return jdbc.sql("select f.*, i.id_ as instance, i.end_time_ is null as running from act_hi_procinst i cross join "
                        + filedUnder("i.business_key_") + " f where i.id_ = :instance")
                .param("instance", instance)
                .query(QueryParts::named)
                .optional();
    }

    private static Line line(ResultSet row, Numbers work) throws SQLException {
        return new Line(row.getString("reference"), row.getString("title"), row.getString("theme"), row.getString("host"),
                row.getString("phase"),
                row.getBoolean("entered_afterwards"), instant(row, "launched_at"), instant(row, "invitation_deadline"),
                instant(row, "nomination_deadline"),
                instant(row, "confirmation_deadline"), instant(row, "operation_start"), instant(row, "operation_end"),
                instant(row, "phase_opened_at"), instant(row, "phase_ended_at"), instant(row, "closing_deadline"),
                instant(row, "closed_at"),
                work.open(), work.overdue(), work.incidents(), instance(row));
    }
}
