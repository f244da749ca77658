package org.cordon.rooms.today;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.caller.Caller;
import org.cordon.rooms.today.Today.Change;
import org.cordon.rooms.today.Today.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the tasks that are due, and the changes that are new, each in one statement. The tables of the engine have no row policies, so the
 * queries themselves check which tasks are the reader's. Row policies limit facts and messages to those that the reader may see.
 */
@Component
final class TodayQuery {

    /** The key of the task that confirms an identity; somebody is held until this task is done. */
    private static final String HELD_FOR = "userTask_confirmIdentity";
    private static final Duration URGENT = Duration.ofDays(1);
    private static final int SHOWN = 8;
    /** The most changes that are read, because nobody wants to hear of more at once. These changes are summed before they are shown. */
    private static final int LATEST = 250;

    /**
     * The open tasks, each with its subject. The engine stores times without a zone, in the zone of this machine. A business key is the
     * reference of an operation, such a reference with a further part, or the reference of a request for a release.
     */
    private static final String TASKS = """
            select t.id_ as id, t.task_def_key_ as task, i.business_key_ as reference, t.create_time_ as since, t.due_date_ as due,
                   coalesce(r.operation, itself.reference, around.reference) as operation,
                   coalesce(t.due_date_ < :now, false) as late,
                   t.task_def_key_ = :held or coalesce(t.due_date_ < :soon, false) as urgent
            from act_ru_task t
            join act_hi_procinst i on i.id_ = t.proc_inst_id_
            left join release_request r on r.reference = i.business_key_
            left join operation itself on itself.reference = i.business_key_
            left join operation around on around.reference = regexp_replace(i.business_key_, '-[^-]+$', '')
            """;

    /** All events of the period, for readers who see most events; the limit then ends the search early. */
    private static final String OF_ALL = """
            from ledger_event e left join operation o on o.reference = e.operation
            where e.recorded_at > :from""";
    private static final String LOOKED = """
            looked as materialized (select event, operation, at from events_to_look_at(:from)),
            followed as materialized (
                select reference, entered_afterwards, launched_at from operation where reference in (select operation from looked)),
            """;
    /**
     * The events that may concern the reader, the latest first; each event is examined singly. The row policy is most expensive for an
     * event that it hides. From these readers, it would hide most events of a week.
     */
    private static final String OF_SOME = """
            from (select event, at from looked order by at desc offset 0) looked
            cross join lateral (select * from ledger_event known where known.id = looked.event offset 0) e
            left join followed o on o.reference = e.operation
            where e.recorded_at = looked.at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TodayQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Due(int open, int overdue, List<Work> work) {
    }

    /** Returns the tasks of the caller's groups. */
    Due own(Caller caller) {
        return due("""
                with open as (
                """ + TASKS + """
                    where exists (select from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
                        and l.group_id_ = any (:groups))
                )
                select id, task, reference, operation, 1 as number, case when late then 1 else 0 end as overdue, since, due, urgent,
                       count(*) over () as open_tasks, count(*) filter (where late) over () as late_tasks
                from open order by urgent desc, due nulls last, since, id limit :shown""", caller);
    }

    /** Returns everybody's tasks, summed by operation and kind. */
    Due everybodys(Caller caller) {
        return due("""
                with open as (
                """ + TASKS + """
                ), summed as (
                    select operation, task, count(*) as number, count(*) filter (where late) as overdue, min(since) as since,
                        min(due) as due,
                           bool_or(urgent) as urgent
                    from open where operation is not null group by operation, task
                )
                select null as id, task, null as reference, operation, number, overdue, since, due, urgent,
                       sum(number) over () as open_tasks, sum(overdue) over () as late_tasks
                from summed order by overdue desc, urgent desc, due nulls last, operation, task limit :shown""", caller);
    }

    private Due due(String sql, Caller caller) {
        record Row(Work work, int open, int overdue) {
        }
        var now = clock.instant();
        var rows = jdbc.sql(sql)
                .param("now", Timestamp.from(now)).param("soon", Timestamp.from(now.plus(URGENT)))
                .param("held", HELD_FOR).param("groups", caller.groups().toArray(String[]::new)).param("shown", SHOWN)
                .query((row, number) -> new Row(new Work(row.getString("id"), row.getString("task"), row.getString("reference"),
                        row.getString("operation"), row.getInt("number"), row.getInt("overdue"), instant(row, "since"), instant(row, "due"),
                        row.getBoolean("urgent")), row.getInt("open_tasks"), row.getInt("late_tasks")))
                .list();
        return rows.isEmpty() ? new Due(0, 0, List.of())
                : new Due(rows.get(0).open(), rows.get(0).overdue(), rows.stream().map(Row::work).toList());
    }

    /** Returns how many subscriptions of countries' own systems wait for an administrator. */
    int askingSystems() {
        return jdbc.sql("select count(*) from subscription where state = 'ASKED'").query(Integer.class).single();
    }

    /**
     * Returns the changes that others made after the given time, up to one change more than is shown. Events entered afterwards are left
     * out, because they are no news. Messages add changes that are no facts of an operation; compliance, which does not read the ledger,
     * gets these changes as well. For a question or an alert, the asked party sees the acts of the asker, and the asker sees the acts of
     * the others. The fact {@code SIGHT_LOST} is left out: this fact is for the country's own system, and people hear of the change that
     * caused it.
     */
    List<Change> changes(Caller caller, Instant from) {
        var seesMost = caller.isCoordinator() || caller.isManager();
        return jdbc.sql("with " + (seesMost ? "" : LOOKED) + """
                        fact as (
                            select e.operation, e.type, case when e.operation is not null or asked_party(e.country) <> :party
                                then e.country end as country, coalesce(e.subject, e.target) as reference, e.target, e.recorded_at
                            """ + (seesMost ? OF_ALL : OF_SOME) + """
                              and e.actor <> :caller and e.type <> 'SIGHT_LOST'
                              and (e.operation is null or o.reference is not null and not (o.entered_afterwards
                                   and e.happened_at < o.launched_at))
                              and (e.operation is not null or e.type = 'QUESTION_UNANSWERED' or (asked_party(e.country) = :party)
                                   = (e.type in ('QUESTION_ASKED', 'QUESTION_ANSWERED_BACK', 'QUESTION_LAPSED', 'QUESTION_WITHDRAWN',
                                       'ALERT_ISSUED', 'ALERT_CORRECTED', 'ALERT_RECALLED', 'SIGHT_GAINED')))
                            order by""" + (seesMost ? " e.recorded_at" : " looked.at") + """
                             desc limit :latest
                        ), told as (
                            select nullif(operation, '') as operation, kind, cast(null as text) as country, reference,
                                cast(null as text) as target, queued_at
                            from message
                            where recipient = any (:groups) and queued_at > :from
                                and kind in ('REVIEW_DUE', 'RELEASE_ANSWERED', 'ITEM_RELEASED')
                            order by queued_at desc limit :latest
                        )
                        select operation, type as kind, array_agg(distinct country) filter (where country is not null) as countries,
                            count(*) as number,
                               (array_agg(reference order by recorded_at desc))[1] as reference,
                               (array_agg(target order by recorded_at desc))[1] as target, max(recorded_at) as at
                        from (select * from fact union all select * from told) news
                        group by operation, type order by at desc, kind limit :shown""")
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC)).param("caller", caller.user()).param("party", caller.party())
                .param("groups", caller.groups().toArray(String[]::new)).param("latest", LATEST).param("shown", SHOWN + 1)
                .query((row, number) -> new Change(row.getString("kind"), row.getString("operation"), texts(row, "countries"),
                        row.getInt("number"), row.getString("reference"), row.getString("target"),
                        instant(row, "at")))
                .list();
    }

    static <T> List<T> shown(List<T> found) {
        return found.size() <= SHOWN ? found : found.subList(0, SHOWN);
    }

    record Visit(Instant seenAt, Optional<Instant> leftBefore) {
    }

    Optional<Visit> visit(Caller caller) {
        return jdbc.sql("select seen_at, left_before from visit where account = :account").param("account", caller.user())
                .query((row, number) -> new Visit(instant(row, "seen_at"),
                        Optional.ofNullable(row.getObject("left_before", OffsetDateTime.class)).map(OffsetDateTime::toInstant)))
                .optional();
    }

    /** @param visit the new content of the account's row */
    void keep(Caller caller, Visit visit) {
        jdbc.sql("""
                        insert into visit (account, seen_at, left_before) values (:account, :seen, :before)
                        on conflict (account) do update set seen_at = excluded.seen_at, left_before = excluded.left_before""")
                .param("account", caller.user()).param("seen", OffsetDateTime.ofInstant(visit.seenAt(), ZoneOffset.UTC))
                .param("before", visit.leftBefore().map(time -> OffsetDateTime.ofInstant(time, ZoneOffset.UTC)).orElse(null))
                .update();
    }
}
