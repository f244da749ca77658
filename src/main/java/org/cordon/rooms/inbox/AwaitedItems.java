package org.cordon.rooms.inbox;

import java.time.Instant;
import java.util.List;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what others owe the reader: of a country the answers to its questions and the assessment of its reports, of the coordination the
 * answers of the countries in each operation. An asker sees from whom it awaits an answer; nobody else does.
 */
@Component
final class AwaitedItems {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    AwaitedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param task    the key of the task that the others have
     * @param parties the codes of the countries, or the groups of other parties
     * @param target  the reference of a target, which the reader may not be able to see
     */
    record Row(String task, String reference, String subject, String target, String operation, List<String> parties, Instant since,
            Instant due) {
    }

    List<Row> of(Caller caller) {
        if (caller.isCoordinator()) {
            return ofOperations();
        }
        return caller.country().map(this::ofCountry).orElse(List.of());
    }

    private List<Row> ofCountry(String country) {
        return jdbc.sql("""
                        select * from (
                            select 'userTask_answerQuestion' as task, q.reference, left(q.text, 160) as subject, null as target,
                                   null as operation, array_agg(regexp_replace(a.party, '^ncb-', '') order by a.party) as parties, q.asked_at as since,
                                   min(a.deadline) as due
                            from question q join asking a on a.question = q.reference and a.outcome is null
                            where q.country = :country and q.withdrawn_at is null group by q.reference
                            union all
                            select 'userTask_assessLead', l.reference, l.place, l.target, l.operation, null, l.reported_at, null
                            from lead l where l.reporting_country = :country and l.state = 'OPEN'
                            union all
                            select 'userTask_confirmIdentity', a.reference, a.place, a.target, a.operation, null, min(r.reported_at), null
                            from arrest_report r join arrest a on a.reference = r.arrest and a.state = 'IDENTITY_PENDING'
                            where r.country = :country and not r.withdrawn group by a.reference
                        ) awaited
                        order by due nulls last, since desc limit :most""")
                .param("country", country).param("most", MOST).query(RecordRows.of(Row.class)).list();
    }

    /** Returns one row for each operation and kind of task, with the countries that have such a task. */
    private List<Row> ofOperations() {
        return jdbc.sql("""
                        select t.task_def_key_ as task, o.reference, o.title as subject, null as target, o.reference as operation,
                               array_agg(right(i.business_key_, 2) order by i.business_key_) as parties, min(t.create_time_) as since,
                               min(t.due_date_) as due
                        from act_ru_task t
                        join act_ru_execution i on i.id_ = t.proc_inst_id_
                        join operation o on o.reference = regexp_replace(i.business_key_, '-[A-Z]{2}$', '')
                        where t.task_def_key_ in ('userTask_answerInvitation', 'userTask_nominate', 'userTask_correctNominations',
                            'userTask_confirmTargets')
                        group by o.reference, t.task_def_key_ order by due, o.reference limit :most""")
                .param("most", MOST).query(RecordRows.of(Row.class)).list();
    }
}
