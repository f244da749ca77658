package org.cordon.rooms.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.cordon.kernel.shared.Columns.instant;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.rooms.progress.Progress.Awaited;
import org.cordon.rooms.progress.Progress.Owed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the figures of a country's own view for all operations at once, by the operation's reference. */
@Component
final class ProgressQuery {

    private static final String OPEN = "(c.answer is null or c.answer = 'ASK')";
    /**
     * The condition for running operations, because nothing is awaited in operations that are over. The list of running operations is
     * computed first; otherwise the planner reads the confirmations of all operations.
     */
    private static final String RUNNING = """
            c.operation = any (array(select o.reference from operation o where o.phase not in ('CLOSED', 'CANCELLED')))""";
    private static final String PURSUED = "t.state in ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED', 'IDENTITY_PENDING', 'ARRESTED', 'EXTRADITION')";

    /** Joins, by reference, each target on the country's own list. The targets of one operation follow each other in that list. */
    private static final String TARGET = """
            cross join lateral (select t.* from target t where t.reference = w.target and t.state <> 'JOINED' offset 0) t""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<String, String> answers(String country, Collection<String> operations) {
        var answers = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select p.operation, p.status from unnest(cast(:operations as text[])) of
                        cross join lateral (select * from participation where operation = of and country = :country offset 0) p""")
                .param("country", country).param("operations", operations.toArray(String[]::new))
                .query(row -> {
                    answers.put(row.getString("operation"), row.getString("status"));
                });
        return answers;
    }

    Map<String, Map<String, Integer>> nominations(String country, Collection<String> operations) {
        return counted("""
                select operation, status as what, count(*) as number from nomination
                where country = :country and operation = any (:operations)
                group by operation, status order by operation, status""", country, operations);
    }

    Map<String, Map<String, Integer>> wanted(String country, Collection<String> operations) {
        return counted("""
                select t.operation, state_shown(t.state, t.reference, :party) as what, count(*) as number
                from unnest(cast(:operations as text[])) of
                cross join lateral (select w.target from target_wanting w
                    where w.country = :country and w.target > of || '-T' and w.target < of || '-U' offset 0) w
                %s
                group by 1, 2 order by 1, 2""".formatted(TARGET), country, operations);
    }

    /** Returns the numbers of targets that a country hosts, by state. Targets that the country itself wants are not counted again. */
    Map<String, Map<String, Integer>> hosted(String country, Collection<String> operations) {
        return counted("""
                select t.operation, state_shown(t.state, t.reference, :party) as what, count(*) as number
                from unnest(cast(:operations as text[])) of
                cross join lateral (select h.target from hosted_target h where h.target > of || '-T' and h.target < of || '-U'
                    and not exists (select from target_wanting w where w.target = h.target and w.country = :country offset 0) offset 0) w
                %s
                group by 1, 2 order by 1, 2""".formatted(TARGET), country, operations);
    }

    /** Returns the numbers of targets released to a country, by state. Targets that the country wants or hosts are not counted again. */
    Map<String, Map<String, Integer>> released(String country, Collection<String> operations) {
        return counted("""
                select t.operation, state_shown(t.state, t.reference, :party) as what, count(*) as number
                from target t
                where t.operation = any (:operations) and t.reference in (select target from released_target)
                  and t.state <> 'JOINED' and not exists (select from target_wanting w where w.target = t.reference
                      and w.country = :country)
                  and not exists (select from hosted_target h where h.target = t.reference)
                group by 1, 2 order by 1, 2""", country, operations);
    }

    /**
     * Returns the open tasks of the country by kind. The engine stores times without a zone, in the zone of this machine. A business key is
     * the reference of an operation with a further part; only a request for a release has a business key of its own form. Tasks for
     * feedback are left out, because they are shown with the missing feedback.
     */
    Map<String, List<Owed>> owed(String country) {
        record Of(String operation, Owed owed) {
        }
        var waiting = confirmationsAwaitedFrom(country);
        return jdbc.sql("""
                        select coalesce(r.operation, regexp_replace(i.business_key_, '-[^-]+$', '')) as operation, t.task_def_key_ as task,
                            count(*) as number,
                               (array_agg(i.business_key_ order by t.due_date_, t.create_time_))[1] as reference,
                                   min(t.create_time_) as since,
                               min(t.due_date_) as due, count(*) filter (where t.due_date_ < :now) as overdue
                        from act_ru_task t
                        join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ = :group
                        join act_hi_procinst i on i.id_ = t.proc_inst_id_
                        left join release_request r on r.reference = i.business_key_
                        where t.task_def_key_ <> 'userTask_giveFeedback'
                        group by 1, 2 order by min(t.due_date_), 2""")
                .param("now", Timestamp.from(clock.instant())).param("group", Roles.bureau(country))
                .query((row, number) -> {
                    var task = row.getString("task");
                    var operation = row.getString("operation");
                    return new Of(operation,
                            new Owed(task, row.getInt("number"), row.getString("reference"), instant(row, "since"), instant(row, "due"),
                                    row.getInt("overdue"),
                                    task.equals("userTask_confirmTargets") ? waiting.getOrDefault(operation, List.of()) : List.of()));
                })
                .stream().collect(groupingBy(Of::operation, mapping(Of::owed, toList())));
    }

    /** Returns the countries that wait for this country's answer on targets that are believed to be in this country. */
    private Map<String, List<Awaited>> confirmationsAwaitedFrom(String country) {
        return awaited("""
                select c.operation, w.country, count(distinct c.target) as targets
                from confirmation c
                cross join lateral (select * from target t where t.reference = c.target offset 0) t
                cross join lateral (select from hosted_target where target = c.target offset 0) h
                join target_wanting w on w.target = c.target and w.country <> :country and w.withdrawn_at is null
                where c.country = :country and c.role = 'HOST' and %s and %s and %s
                group by c.operation, w.country order by targets desc, w.country""".formatted(RUNNING, OPEN, PURSUED), country);
    }

    /**
     * Returns the countries that owe this country an answer on the targets that this country wants. A country from which such a target is
     * withheld owes no answer. For a country that no longer takes part, the result is empty, because that country may not know who takes
     * part.
     */
    Map<String, List<Awaited>> confirmationsAwaitedBy(String country) {
        return awaited("""
                select c.operation, c.country, count(distinct c.target) as targets
                from confirmation c
                cross join lateral (select * from target t where t.reference = c.target offset 0) t
                cross join lateral (select from wanted_target w where w.target = c.target offset 0) w
                join participation own on own.operation = c.operation and own.country = :country and takes_part(own.status)
                where c.country <> :country and c.role = 'HOST' and %s and %s and %s and not withheld_from(c.target, 'ncb-' || c.country)
                group by c.operation, c.country order by targets desc, c.country""".formatted(RUNNING, OPEN, PURSUED), country);
    }

    private Map<String, Map<String, Integer>> counted(String sql, String country, Collection<String> operations) {
        var counted = new LinkedHashMap<String, Map<String, Integer>>();
        jdbc.sql(sql).param("country", country).param("party", Roles.bureau(country)).param("operations", operations.toArray(String[]::new))
                .query(row -> {
                    counted.computeIfAbsent(row.getString("operation"), first -> new LinkedHashMap<>()).put(row.getString("what"),
                            row.getInt("number"));
                });
        return counted;
    }

    private Map<String, List<Awaited>> awaited(String sql, String country) {
        record Of(String operation, Awaited awaited) {
        }
        return jdbc.sql(sql).param("country", country)
                .query(RecordRows.of(Of.class)).stream().collect(groupingBy(Of::operation, mapping(Of::awaited, toList())));
    }
}
