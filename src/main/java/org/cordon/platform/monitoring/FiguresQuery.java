package org.cordon.platform.monitoring;

import static org.cordon.platform.monitoring.Figure.CONFIRMATIONS_UNANSWERED;
import static org.cordon.platform.monitoring.Figure.INCIDENTS;
import static org.cordon.platform.monitoring.Figure.JOBS_DUE;
import static org.cordon.platform.monitoring.Figure.JOBS_FAILED;
import static org.cordon.platform.monitoring.Figure.JOBS_LATENCY;
import static org.cordon.platform.monitoring.Figure.MAIL;
import static org.cordon.platform.monitoring.Figure.MAIL_OLDEST;
import static org.cordon.platform.monitoring.Figure.OPERATIONS;
import static org.cordon.platform.monitoring.Figure.SILENCE;
import static org.cordon.platform.monitoring.Figure.SILENCE_OLDEST;
import static org.cordon.platform.monitoring.Figure.TASKS;
import static org.cordon.platform.monitoring.Figure.TASKS_OLDEST;
import static org.cordon.platform.monitoring.Figure.TASKS_OVERDUE;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the figures, with one statement for each kind. The query reads the engine's own tables. The engine keeps its times without zone,
 * in the zone of this machine. Tasks and incidents of a process that is not shown to the management are not counted.
 */
@Component
class FiguresQuery {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String[] hidden;

    FiguresQuery(JdbcClient jdbc, Clock clock, List<ProcessDeclaration> processes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.hidden = processes.stream().filter(process -> !process.isShownToManagement()).map(ProcessDeclaration::key)
                .toArray(String[]::new);
    }

    /** A value with its labels, as pairs of a name and its text. */
    record Counted(double value, String... labels) {
    }

    /** Counts all figures in one transaction, so that all are of the same moment. */
    @Transactional(readOnly = true)
    public Map<Figure, List<Counted>> count() {
        var counted = new EnumMap<Figure, List<Counted>>(Figure.class);
        operations(counted);
        tasks(counted);
        silence(counted);
        confirmations(counted);
        incidents(counted);
        mail(counted);
        jobs(counted);
        return counted;
    }

    private void operations(Map<Figure, List<Counted>> counted) {
        ask("select phase, count(*) as number from operation where phase not in ('CLOSED', 'CANCELLED') group by phase",
                row -> add(counted, OPERATIONS, row.getDouble("number"), "phase", row.getString("phase")));
    }

    private void tasks(Map<Figure, List<Counted>> counted) {
        ask("""
                select replace(task_def_key_, 'userTask_', '') as kind,
                       count(*) filter (where create_time_ > cast(:now as timestamp) - interval '1 day') as day,
                       count(*) filter (where create_time_ <= cast(:now as timestamp) - interval '1 day'
                           and create_time_ > cast(:now as timestamp) - interval '7 days') as week,
                       count(*) filter (where create_time_ <= cast(:now as timestamp) - interval '7 days') as older,
                       count(*) filter (where due_date_ < cast(:now as timestamp)) as overdue,
                       extract(epoch from cast(:now as timestamp) - min(create_time_)) as oldest
                from act_ru_task where split_part(proc_def_id_, ':', 1) <> all (:hidden) group by kind""", row -> {
            var kind = row.getString("kind");
            add(counted, TASKS, row.getDouble("day"), "kind", kind, "age", "under_1d");
            add(counted, TASKS, row.getDouble("week"), "kind", kind, "age", "1d_to_7d");
            add(counted, TASKS, row.getDouble("older"), "kind", kind, "age", "over_7d");
            add(counted, TASKS_OVERDUE, row.getDouble("overdue"), "kind", kind);
            add(counted, TASKS_OLDEST, row.getDouble("oldest"), "kind", kind);
        });
    }

    private void silence(Map<Figure, List<Counted>> counted) {
        ask("""
                select count(*) filter (where p.status = 'INVITED' and p.answer_deadline > :now) as waiting,
                       count(*) filter (where p.status = 'INVITED' and p.answer_deadline <= :now) as overdue,
                       count(*) filter (where p.status = 'SILENT') as recorded,
                       coalesce(extract(epoch from cast(:now as timestamptz) - min(p.answer_deadline) filter (where p.status = 'INVITED'
                           and p.answer_deadline <= :now)), 0) as oldest
                from participation p join operation o on o.reference = p.operation
                where o.phase not in ('CLOSED', 'CANCELLED') and p.status in ('INVITED', 'SILENT')""", row -> {
            add(counted, SILENCE, row.getDouble("waiting"), "state", "waiting");
            add(counted, SILENCE, row.getDouble("overdue"), "state", "overdue");
            add(counted, SILENCE, row.getDouble("recorded"), "state", "recorded");
            add(counted, SILENCE_OLDEST, row.getDouble("oldest"));
        });
    }

    private void confirmations(Map<Figure, List<Counted>> counted) {
        ask("""
                select count(*) as number from confirmation c join operation o on o.reference = c.operation
                where o.phase = 'CONFIRMATION' and c.answer is null""", row -> add(counted, CONFIRMATIONS_UNANSWERED,
                    row.getDouble("number")));
    }

    private void incidents(Map<Figure, List<Counted>> counted) {
        ask("""
                select split_part(proc_def_id_, ':', 1) as process, incident_type_ as type, count(*) as number from act_ru_incident
                where split_part(proc_def_id_, ':', 1) <> all (:hidden) group by process, type""",
                row -> add(counted, INCIDENTS, row.getDouble("number"), "process", row.getString("process"), "type",
                        row.getString("type")));
    }

    private void mail(Map<Figure, List<Counted>> counted) {
        ask("""
                select count(*) filter (where status = 'QUEUED') as queued, count(*) filter (where status = 'FAILED') as failed,
                       coalesce(extract(epoch from cast(:now as timestamptz) - min(queued_at) filter (where status = 'QUEUED')),
                           0) as oldest
                from message where status in ('QUEUED', 'FAILED')""", row -> {
            add(counted, MAIL, row.getDouble("queued"), "status", "queued");
            add(counted, MAIL, row.getDouble("failed"), "status", "failed");
            add(counted, MAIL_OLDEST, row.getDouble("oldest"));
        });
    }

    /** Counts jobs. A locked job is being worked on and does not wait. */
    private void jobs(Map<Figure, List<Counted>> counted) {
        ask("""
                select count(*) filter (where retries_ > 0) as due, count(*) filter (where retries_ = 0) as failed,
                       coalesce(extract(epoch from cast(:now as timestamp) - min(coalesce(duedate_,
                           create_time_)) filter (where retries_ > 0)), 0) as latency
                from act_ru_job
                where suspension_state_ = 1 and (retries_ = 0 or (duedate_ is null or duedate_ <= cast(:now as timestamp))
                    and (lock_exp_time_ is null or lock_exp_time_ < cast(:now as timestamp)))""",
                row -> {
                    add(counted, JOBS_DUE, row.getDouble("due"));
                    add(counted, JOBS_FAILED, row.getDouble("failed"));
                    add(counted, JOBS_LATENCY, Math.max(0, row.getDouble("latency")));
                });
    }

    private void ask(String statement, RowCallbackHandler each) {
        jdbc.sql(statement).param("now", Timestamp.from(clock.instant())).param("hidden", hidden).query(each);
    }

    private static void add(Map<Figure, List<Counted>> counted, Figure figure, double value, String... labels) {
        counted.computeIfAbsent(figure, first -> new ArrayList<>()).add(new Counted(value, labels));
    }
}
