package org.cordon.rooms.cockpit;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.rooms.cockpit.QueryParts.FILED_IN_OPERATION;
import static org.cordon.rooms.cockpit.QueryParts.filedUnder;
import static org.cordon.rooms.cockpit.QueryParts.instance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.rooms.cockpit.Overview.Incident;
import org.cordon.rooms.cockpit.Overview.Instance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the open tasks and the incidents of the engine. The queries read the engine's tables directly, because a figure over an operation
 * would otherwise load thousands of engine objects. The engine stores times without a zone, in the zone of this machine.
 */
@Component
final class WorkQuery {

    /** The open tasks of an operation; the only candidate group of a task is the task's desk. */
    private static final String TASKS = """
            from act_ru_task t
            join act_ru_execution e on e.id_ = t.proc_inst_id_
            join filed f on f.reference = e.business_key_
            """;

    private static final String INCIDENTS = """
            from act_ru_incident n
            join act_ru_execution e on e.id_ = n.proc_inst_id_
            join filed f on f.reference = e.business_key_
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The numbers of open tasks and incidents of an operation. */
    record Numbers(int open, int overdue, int incidents) {

        static final Numbers NONE = new Numbers(0, 0, 0);
    }

    record Task(String desk, String name, String reference, Instant due, Instant since, boolean overdue, Instance instance) {
    }

    /** Returns the numbers of open tasks and incidents by operation. An operation without tasks and incidents is left out. */
    Map<String, Numbers> numbers() {
        var incidents = new HashMap<String, Integer>();
        jdbc.sql("select f.operation, count(*) as open from act_ru_incident n join act_ru_execution e on e.id_ = n.proc_inst_id_ cross join "
                        + filedUnder("e.business_key_") + " f group by f.operation")
                .query(row -> {
                    incidents.put(row.getString("operation"), row.getInt("open"));
                });
        var numbers = new HashMap<String, Numbers>();
        incidents.forEach((operation, open) -> numbers.put(operation, new Numbers(0, 0, open)));
        jdbc.sql("""
                        select f.operation, sum(k.open) as open, sum(k.overdue) as overdue
                        from (select e.business_key_, count(*) as open, count(*) filter (where t.due_date_ < :now) as overdue
                                from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                               group by e.business_key_) k
                        cross join\s""" + filedUnder("k.business_key_") + " f group by f.operation")
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    numbers.put(row.getString("operation"),
                            new Numbers(row.getInt("open"), row.getInt("overdue"), incidents.getOrDefault(row.getString("operation"), 0)));
                });
        return numbers;
    }

    /** Returns the tasks of an operation, in the order in which they are due. */
    List<Task> tasks(String operation) {
        var now = clock.instant();
        return jdbc.sql("with " + FILED_IN_OPERATION + """
                        select l.desk, t.name_, t.due_date_, t.create_time_, f.reference, t.proc_inst_id_ as instance, true as running
                        """ + TASKS + """
                        left join lateral (select min(l.group_id_) as desk from act_ru_identitylink l where l.task_id_ = t.id_
                            and l.type_ = 'candidate') l on true
                        order by t.due_date_, f.reference, t.name_""")
                .param("operation", operation)
                .query((row, number) -> {
                    var due = instant(row, "due_date_");
                    return new Task(row.getString("desk"), row.getString("name_"), row.getString("reference"), due,
                            instant(row, "create_time_"),
                            due != null && due.isBefore(now), instance(row));
                })
                .list();
    }

    List<Incident> incidents(String operation) {
        return jdbc.sql("with " + FILED_IN_OPERATION + """
                        select coalesce(m.reference, f.reference) as reference, f.kind, m.recipient, coalesce(n.failed_activity_id_,
                            n.activity_id_) as step, n.incident_msg_,
                               n.incident_timestamp_, n.proc_inst_id_ as instance, true as running
                        """ + INCIDENTS + """
                        left join message m on f.kind = 'MESSAGE' and cast(m.id as text) = f.reference
                        order by n.incident_timestamp_, n.id_""")
                .param("operation", operation)
                .query((row, number) -> {
                    var message = row.getString("incident_msg_");
                    return new Incident(row.getString("reference"), row.getString("kind"), row.getString("step"), IncidentCause.of(message),
                            row.getString("recipient"),
                            IncidentCause.said(message), instant(row, "incident_timestamp_"), instance(row));
                })
                .list();
    }
}
