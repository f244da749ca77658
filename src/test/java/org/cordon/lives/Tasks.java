package org.cordon.lives;

import java.time.Duration;
import java.util.Map;
import org.cordon.processes.Patience;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds tasks and completes them, as people do. */
public final class Tasks {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Caller http;
    private final JdbcTemplate sql;

    public Tasks(Caller http, JdbcTemplate sql) {
        this.http = http;
        this.sql = sql;
    }

    public void complete(String user, String key, String businessKey, Map<String, ?> variables) {
        http.complete(user, find(user, key, businessKey), variables);
    }

    /** Waits until the task is there, without asking the application, and then asks the application once, as people do. */
    public String find(String user, String key, String businessKey) {
        await(key, businessKey);
        return http.get(user, "/engine-rest/task?taskDefinitionKey=" + key + "&processInstanceBusinessKey=" + businessKey).get(0).path("id")
                .textValue();
    }

    public void await(String key, String businessKey) {
        Patience.until(PATIENCE, key + " of " + businessKey, () -> isThere(key, businessKey));
    }

    public boolean isThere(String key, String businessKey) {
        return sql.queryForObject("""
                select exists (select 1 from engine.act_ru_task task
                               join engine.act_ru_execution instance on instance.id_ = task.proc_inst_id_
                               where task.task_def_key_ = ? and instance.business_key_ = ?)""", Boolean.class, key, businessKey);
    }
}
