package org.cordon.platform.draft;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The handovers of open tasks. */
@Repository
class Handovers {

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String task, String holder, String by, Instant at) {
        jdbc.sql("insert into task_handover (task, holder, by, at) values (?, ?, ?, ?)").params(task, holder, by, utc(at))
                .update();
    }

    /** Returns the handovers of a task, in the order in which they happened. */
    List<Handover> of(String task) {
        return jdbc.sql("select lag(holder) over (order by id) as before, holder, by, at from task_handover where task = ? order by id")
                .param(task)
                .query((row, number) -> new Handover(row.getString("before"), row.getString("holder"), row.getString("by"),
                        instant(row, "at"))).list();
    }

    /** Drops everything that any desk has kept for a task. */
    void dropDesk(String task) {
        jdbc.sql("select drop_desk(?)").param(task).query().listOfRows();
    }
}
