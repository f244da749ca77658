package org.cordon.rooms.today;

import java.util.List;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open tasks with a due date. The tables of the engine have no row policies, so this query itself checks which tasks are the
 * caller's.
 */
@Component
final class DeadlineQuery {

    /** The most deadlines of a calendar; more deadlines help nobody. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    DeadlineQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the tasks of the caller's groups, the first due first. Tasks about items that are withheld from the caller are left out. */
    List<Deadline> of(Caller caller) {
        return jdbc.sql("""
                        select t.id_ as id, t.name_ as task, i.business_key_ as reference, t.due_date_ as due
                        from act_ru_task t join act_hi_procinst i on i.id_ = t.proc_inst_id_
                        where t.due_date_ is not null and not withheld_from(i.business_key_, :party)
                          and exists (select from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
                              and l.group_id_ = any (:groups))
                        order by t.due_date_, t.id_ limit :most""")
                .param("party", caller.party()).param("groups", caller.groups().toArray(String[]::new)).param("most", MOST)
                .query(RecordRows.of(Deadline.class)).list();
    }
}
