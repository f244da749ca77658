package org.cordon.rooms.progress;

import static org.cordon.kernel.shared.Columns.instant;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.rooms.progress.OpenWork.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the open work of all operations at once. The engine stores times without a zone, in the zone of this machine. A business key begins
 * with the reference of the operation; only a request for a release has a business key of its own form.
 */
@Component
final class OpenWorkQuery {

    private static final String OPEN = """
            from act_ru_task t
            join act_ru_execution i on i.id_ = t.proc_inst_id_
            left join release_request r on r.reference = i.business_key_
            left join release_request_state s on s.reference = i.business_key_
            join operation o on o.reference = coalesce(r.operation, s.operation, substring(i.business_key_
                from '^[A-Z]{3,16}(?:-[0-9]{4}(?=-|$))?'))
            """;
    private static final String OWN = "exists (select from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ in (:groups))";

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenWorkQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns open work by operation, with the number of others' tasks; an operation without open tasks is left out. */
    Map<String, OpenWork> all(Collection<String> groups) {
        var found = new HashMap<String, OpenWork>();
        jdbc.sql("""
                        select operation, count(*) filter (where own) as number, count(*) filter (where own
                            and due < :now) as overdue, min(due) filter (where own) as due,
                               count(*) filter (where not own) as others, count(*) filter (where not own and due < :now) as overdue_others
                        from (select o.reference as operation, t.due_date_ as due, %s as own %s) open
                        group by operation""".formatted(OWN, OPEN))
                .param("groups", groups).param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    found.put(row.getString("operation"),
                            new OpenWork(row.getString("operation"), row.getInt("number"), row.getInt("overdue"), instant(row, "due"),
                            row.getInt("others"), row.getInt("overdue_others")));
                });
        return found;
    }

    /** Returns the tasks of one operation on which these groups work, the most urgent first. */
    List<Task> tasks(String operation, Collection<String> groups) {
        var now = clock.instant();
        return jdbc.sql(
                "select t.task_def_key_ as task, i.business_key_ as reference, t.create_time_ as since, t.due_date_ as due, t.assignee_ as holder "
                        + OPEN
                        + " where o.reference = :operation and " + OWN + " order by t.due_date_, t.create_time_, i.business_key_")
                .param("operation", operation).param("groups", groups)
                .query((row, number) -> {
                    var due = instant(row, "due");
                    return new Task(row.getString("task"), row.getString("reference"), instant(row, "since"), due,
                            due != null && due.isBefore(now), row.getString("holder"));
                })
                .list();
    }

    /**
     * Returns for each section of an operation's page whether the section has content for the country. The column names of the statement
     * are the sections.
     */
    Map<String, Object> has(String operation, String country) {
        return jdbc.sql("""
                        select exists (select from confirmation where operation = :operation and country = :country)
                                   or exists (select from target_list_told where operation = :operation and country = :country) as listed,
                               exists (select from lead_state where operation = :operation) or exists (select from arrest_state
                                   where operation = :operation) as reported,
                               exists (select from lead where operation = :operation and reporting_country = :country)
                                   or exists (select from arrest_report p join arrest a on a.reference = p.arrest
                                       where a.operation = :operation and p.country = :country)
                                   or exists (select from arrest where operation = :operation and identity_country = :country)
                                   or exists (select from person_report where country = :country) as told,
                               exists (select from nomination where operation = :operation and country = :country)
                                   or exists (select from lead where operation = :operation and reporting_country = :country
                                       and state <> 'WITHDRAWN') as supplied,
                               exists (select from target where operation = :operation) or exists (select from release_request
                                   where operation = :operation) as releasable,
                               exists (select from frozen_results where operation = :operation) as approved,
                               exists (select from participation where operation = :operation and country = :country
                                   and takes_part(status)) as takes_part
                        """).param("operation", operation).param("country", country).query().singleRow();
    }
}
