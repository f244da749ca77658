package org.cordon.rooms.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the open tasks of the caller's groups. The tables of the engine have no row policies, so each query itself checks which tasks are
 * the caller's. A task about an item that is withheld from the caller is left out.
 */
@Component
final class OpenTasks {

    /** The most tasks that are read; nobody works through more of them in one list. */
    private static final int MOST = 500;
    /** The key of the task that confirms an identity; somebody is held until this task is done. */
    private static final String HELD_FOR = "userTask_confirmIdentity";
    private static final Duration URGENT = Duration.ofDays(1);
    private static final String OWN = """
            from act_ru_task t join act_hi_procinst i on i.id_ = t.proc_inst_id_
            where not withheld_from(i.business_key_, :party)
              and exists (select from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
                  and l.group_id_ = any (:groups))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param open the number of all open tasks, including those beyond the limit */
    record Row(String id, String task, String reference, String holder, Instant since, Instant due, boolean late, boolean urgent,
            int open) {
    }

    /** Returns the tasks, the most urgent first. */
    List<Row> of(Caller caller) {
        var now = clock.instant();
        return jdbc.sql("""
                        select t.id_ as id, t.task_def_key_ as task, i.business_key_ as reference, t.assignee_ as holder,
                               t.create_time_ as since, t.due_date_ as due,
                               coalesce(t.due_date_ < :now, false) as late,
                               t.task_def_key_ = :held or coalesce(t.due_date_ < :soon, false) as urgent,
                               cast(count(*) over () as integer) as open
                        """ + OWN + " order by urgent desc, due nulls last, since, id limit :most")
                .param("now", Timestamp.from(now)).param("soon", Timestamp.from(now.plus(URGENT))).param("held", HELD_FOR)
                .param("party", caller.party()).param("groups", caller.groups().toArray(String[]::new)).param("most", MOST)
                .query(RecordRows.of(Row.class)).list();
    }

    /** Returns a text that changes when one of these tasks comes, goes or changes hands. */
    String state(Caller caller) {
        return jdbc.sql("select coalesce(md5(string_agg(t.id_ || coalesce(t.assignee_, ''), ',' order by t.id_)), '') " + OWN)
                .param("party", caller.party()).param("groups", caller.groups().toArray(String[]::new)).query(String.class).single();
    }
}
