package org.cordon.cockpit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.cockpit.Overview.Answers;
import org.cordon.cockpit.Overview.CountryLine;
import org.cordon.cockpit.Overview.DayOfArrests;
import org.cordon.cockpit.Overview.Incident;
import org.cordon.cockpit.Overview.Instance;
import org.cordon.cockpit.Overview.Line;
import org.cordon.cockpit.Overview.Named;
import org.cordon.cockpit.Overview.OpenTask;
import org.cordon.cockpit.Overview.TargetLine;
import org.cordon.country.CountryCodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what managers see. The engine's tables are read as they are, because a figure over an operation would otherwise need thousands of engine
 * objects; an instance belongs to the reference that is its business key. The engine keeps its times without zone, in the zone of this machine.
 */
@Component
final class OverviewQuery {

    private static final int MOST_OPERATIONS = 200;
    private static final int MOST_FOUND = 30;

    /** What a reference, and so a business key, names. */
    private static final String FILED = """
            filed as (
                select reference, reference as operation, 'OPERATION' as kind from operation
                union all select reference, operation, 'COUNTRY' from participation
                union all select reference, operation, 'TARGET' from target
                union all select reference, operation, 'LEAD' from lead_state
                union all select reference, operation, 'ARREST' from arrest_state
                union all select cast(id as text), operation, 'MESSAGE' from message
            )""";

    /** The latest instance of a business key that the surrounding statement names; what lets dates follow, and what a country left behind, is not what the key names. */
    private static final String INSTANCE = """
            left join lateral (
                select i.id_ as instance, i.end_time_ is null as running
                from act_hi_procinst i
                where i.business_key_ = %s and i.proc_def_key_ not in ('date-move', 'handling-change', 'unattended-targets')
                order by i.end_time_ is null desc, i.start_time_ desc
                limit 1
            ) instance on true
            """;

    private static final String OPERATIONS = "with " + FILED + """
            , work as (
                select f.operation, count(*) as open, count(*) filter (where t.due_date_ < :now) as overdue
                from act_ru_task t
                join act_hi_procinst i on i.id_ = t.proc_inst_id_
                join filed f on f.reference = i.business_key_
                group by f.operation
            ),
            incident as (
                select f.operation, count(*) as open
                from act_ru_incident n
                join act_hi_procinst i on i.id_ = n.proc_inst_id_
                join filed f on f.reference = i.business_key_
                group by f.operation
            ),
            answer as (
                select operation,
                       count(*) as invited,
                       count(*) filter (where status in ('ACCEPTED', 'COMPLETED')) as accepted,
                       count(*) filter (where status = 'DECLINED') as declined,
                       count(*) filter (where status = 'SILENT') as silent,
                       count(*) filter (where status = 'INVITED') as unanswered,
                       count(*) filter (where status in ('LEFT', 'SUSPENDED', 'CANCELLED')) as suspended
                from participation
                group by operation
            )
            select o.*, coalesce(answer.invited, 0) as invited, coalesce(accepted, 0) as accepted, coalesce(declined, 0) as declined,
                   coalesce(silent, 0) as silent, coalesce(unanswered, 0) as unanswered, coalesce(suspended, 0) as suspended,
                   coalesce(work.open, 0) as open_tasks, coalesce(work.overdue, 0) as overdue_tasks, coalesce(incident.open, 0) as incidents,
                   instance, running
            from operation o
            left join answer on answer.operation = o.reference
            left join work on work.operation = o.reference
            left join incident on incident.operation = o.reference
            """ + INSTANCE.formatted("o.reference");

    private final JdbcClient jdbc;
    private final Clock clock;

    OverviewQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Running operations first, the latest first. */
    List<Line> operations() {
        return jdbc.sql(OPERATIONS + "order by o.phase in ('CLOSED', 'CANCELLED'), o.operation_start desc, o.reference limit " + MOST_OPERATIONS)
                .param("now", now()).query(OverviewQuery::line).list();
    }

    Optional<Line> operation(String reference) {
        return jdbc.sql(OPERATIONS + "where o.reference = :operation")
                .param("now", now()).param("operation", reference).query(OverviewQuery::line).optional();
    }

    Map<String, Integer> targetsByState(String operation) {
        var states = new LinkedHashMap<String, Integer>();
        jdbc.sql("select state, count(*) as number from target where operation = :operation and state <> 'JOINED' group by state order by state")
                .param("operation", operation)
                .query(row -> {
                    states.put(row.getString("state"), row.getInt("number"));
                });
        return states;
    }

    List<CountryLine> countries(String operation) {
        var owed = owed(operation);
        return jdbc.sql("select p.*, instance, running from participation p " + INSTANCE.formatted("p.reference")
                        + "where p.operation = :operation order by p.country")
                .param("operation", operation)
                .query((row, number) -> {
                    var country = row.getString("country");
                    return new CountryLine(row.getString("reference"), country, CountryCodes.nameOf(country), row.getString("status"),
                            row.getString("stage"), instant(row, "answered_at"), instant(row, "answer_deadline"), row.getInt("reminders"),
                            owed.getOrDefault("ncb-" + country, List.of()), instance(row));
                })
                .list();
    }

    private Map<String, List<OpenTask>> owed(String operation) {
        record Owed(String group, OpenTask task) {
        }
        return jdbc.sql("with " + FILED + """
                        select l.group_id_, t.name_, t.due_date_, f.reference
                        from filed f
                        join act_hi_procinst i on i.business_key_ = f.reference and i.end_time_ is null
                        join act_ru_task t on t.proc_inst_id_ = i.id_
                        join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                        where f.operation = :operation
                        order by t.due_date_, f.reference""")
                .param("operation", operation)
                .query((row, number) -> {
                    var due = instant(row, "due_date_");
                    return new Owed(row.getString("group_id_"), new OpenTask(row.getString("name_"), row.getString("reference"), due,
                            due != null && due.isBefore(clock.instant())));
                })
                .stream()
                .collect(groupingBy(Owed::group,
                        mapping(Owed::task, toList())));
    }

    List<TargetLine> targets(String operation) {
        return jdbc.sql("""
                        select t.reference, t.state, wanted_by, believed_in, leads, arrests, instance, running
                        from target t
                        left join lateral (select array_agg(country order by country) as wanted_by from target_wanting w where w.target = t.reference) w on true
                        left join lateral (select array_agg(country order by rank) as believed_in from target_host h where h.target = t.reference) h on true
                        left join lateral (select count(*) as leads from lead_state l where l.target = t.reference) l on true
                        left join lateral (select count(*) as arrests from arrest_state a where a.target = t.reference) a on true
                        """ + INSTANCE.formatted("t.reference") + "where t.operation = :operation and t.state <> 'JOINED' order by t.reference")
                .param("operation", operation)
                .query((row, number) -> new TargetLine(row.getString("reference"), row.getString("state"), list(row, "wanted_by"),
                        list(row, "believed_in"), row.getInt("leads"), row.getInt("arrests"), instance(row)))
                .list();
    }

    /** By the day in UTC. */
    List<DayOfArrests> arrests(String operation) {
        return jdbc.sql("""
                        with fact as (
                            select e.* from ledger_event e
                            where e.operation = :operation and e.type in ('ARREST_REPORTED', 'IDENTITY_CONFIRMED', 'IDENTITY_DENIED')
                              and not exists (select from ledger_event v where v.voids = e.id)
                        ),
                        arrest as (
                            select subject,
                                   max(happened_at) filter (where type = 'ARREST_REPORTED') as happened_at,
                                   (array_agg(type order by happened_at desc, sequence desc) filter (where type <> 'ARREST_REPORTED'))[1] as identity
                            from fact group by subject
                        )
                        select cast(happened_at at time zone 'UTC' as date) as day, count(*) as arrests,
                               count(*) filter (where identity = 'IDENTITY_CONFIRMED') as confirmed
                        from arrest where happened_at is not null
                        group by day order by day""")
                .param("operation", operation)
                .query((row, number) -> new DayOfArrests(row.getObject("day", LocalDate.class), row.getInt("arrests"), row.getInt("confirmed")))
                .list();
    }

    List<Incident> incidents(String operation) {
        return jdbc.sql("with " + FILED + """
                        select f.reference, f.kind, coalesce(n.failed_activity_id_, n.activity_id_) as activity, n.incident_msg_, n.incident_timestamp_,
                               i.id_ as instance, i.end_time_ is null as running
                        from act_ru_incident n
                        join act_hi_procinst i on i.id_ = n.proc_inst_id_
                        join filed f on f.reference = i.business_key_
                        where f.operation = :operation
                        order by n.incident_timestamp_""")
                .param("operation", operation)
                .query((row, number) -> new Incident(row.getString("reference"), row.getString("kind"), row.getString("activity"),
                        row.getString("incident_msg_"), instant(row, "incident_timestamp_"), instance(row)))
                .list();
    }

    /** Everything whose reference contains the text. */
    List<Named> named(String text) {
        return jdbc.sql("with " + FILED + " select f.*, instance, running from filed f " + INSTANCE.formatted("f.reference")
                        + "where f.kind <> 'MESSAGE' and position(upper(:text) in f.reference) > 0 order by length(f.reference), f.reference limit " + MOST_FOUND)
                .param("text", text)
                .query(OverviewQuery::named)
                .list();
    }

    /** What a process instance is about. */
    Optional<Named> ofInstance(String instance) {
        return jdbc.sql("with " + FILED + """
                        select f.*, i.id_ as instance, i.end_time_ is null as running
                        from act_hi_procinst i join filed f on f.reference = i.business_key_
                        where i.id_ = :instance""")
                .param("instance", instance)
                .query(OverviewQuery::named)
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getString("reference"), row.getString("title"), row.getString("theme"), row.getString("host"), row.getString("phase"),
                row.getBoolean("entered_afterwards"), instant(row, "launched_at"), instant(row, "invitation_deadline"), instant(row, "nomination_deadline"),
                instant(row, "confirmation_deadline"), instant(row, "operation_start"), instant(row, "operation_end"),
                instant(row, "phase_opened_at"), instant(row, "phase_ended_at"), instant(row, "closed_at"),
                new Answers(row.getInt("invited"), row.getInt("accepted"), row.getInt("declined"), row.getInt("silent"), row.getInt("unanswered"),
                        row.getInt("suspended")),
                row.getInt("open_tasks"), row.getInt("overdue_tasks"), row.getInt("incidents"), instance(row));
    }

    private static Named named(ResultSet row, int number) throws SQLException {
        return new Named(row.getString("reference"), row.getString("kind"), row.getString("operation"), instance(row));
    }

    private static Instance instance(ResultSet row) throws SQLException {
        var id = row.getString("instance");
        return id == null ? null : new Instance(id, row.getBoolean("running"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
