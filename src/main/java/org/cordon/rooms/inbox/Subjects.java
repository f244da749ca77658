package org.cordon.rooms.inbox;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what references are about, all of them in one statement. Row policies and the views of each feature leave out what the reader does
 * not see, so a task can be without a subject. A new feature whose tasks should have a subject gets a part here.
 */
@Component
final class Subjects {

    /** The beginning of a longer text; a row of the inbox shows no more. */
    private static final int LENGTH = 160;

    /** Each part says by its first condition for which references it is asked, so that the others cost nothing. */
    private static final String SUBJECTS = """
            select k.key as reference, k.task, s.* from unnest(:keys, :tasks) k (key, task)
            cross join lateral (
                select q.text as subject, q.country as asker, q.urgency, q.subject as target, null as operation,
                    cast(null as integer) as number
                from seen_question q where k.key like 'X-%' and q.reference = left(k.key, 12)
                union all
                select a.text, a.country, a.urgency, null, null, null from seen_alert a where k.key like 'B-%' and a.reference = k.key
                union all
                select c.subject, c.convener, null, null, null, null from closed_session c where k.key like 'S-%' and c.reference = k.key
                union all
                select g.called, g.steward, null, null, null, null from seen_group g where k.key like 'G-%' and g.reference = k.key
                union all
                (select p.title, null, null, null, null, null from seen_product_text p where k.key like 'Y-%' and p.product = k.key
                    order by p.language <> 'en', p.language limit 1)
                union all
                select f.purpose, null, null, null, null, null from seen_analysis_file f where k.key like 'A-%' and f.reference = k.key
                union all
                select null, r.asker, null, r.subject, r.operation, null from release_request r where k.key like 'Q-%' and r.reference = k.key
                union all
                select l.place, l.reporting_country, null, l.target, l.operation, null from lead l where k.key ~ '-L[0-9A-Z]{5}$'
                    and l.reference = k.key
                union all
                select a.place, a.country, null, a.target, a.operation, null from arrest a where k.key ~ '-A[0-9A-Z]{5}$'
                    and a.reference = k.key
                union all
                select null, null, null, t.reference, t.operation, null from target t where k.key ~ '-T[0-9A-Z]{5}$' and t.reference = k.key
                union all
                select o.title, null, null, null, o.reference, case k.task
                        when 'userTask_confirmTargets' then (select count(*) from confirmation c
                            where c.operation = o.reference and c.country = right(k.key, 2) and c.answer is null)
                        when 'userTask_screenBatch' then (select count(*) from nomination n
                            where n.operation = o.reference and n.country = right(k.key, 2) and n.status = 'SUBMITTED')
                        when 'userTask_correctNominations' then (select count(*) from nomination n
                            where n.operation = o.reference and n.country = right(k.key, 2) and n.status = 'RETURNED')
                        when 'userTask_reviewFlagged' then (select count(*) from nomination n
                            where n.operation = o.reference and n.country = right(k.key, 2) and n.status = 'UNDER_REVIEW') end
                from operation o where k.key ~ '^[A-Z]{3,16}(-[0-9]{4})?(-[A-Z]{2})?$'
                    and o.reference in (k.key, regexp_replace(k.key, '-[A-Z]{2}$', ''))
            ) s""";

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a reference is about.
     *
     * @param subject in the words of whoever wrote them; of a lead or an arrest the place
     * @param asker   the code of a country or the group of another party
     * @param target  the reference of a target, which the reader may not be able to see
     */
    record Row(String reference, String task, String subject, String asker, String urgency, String target, String operation,
            Integer number) {

        private Row shortened() {
            return subject == null || subject.codePointCount(0, subject.length()) <= LENGTH ? this
                    : new Row(reference, task, subject.substring(0, subject.offsetByCodePoints(0, LENGTH)) + "…", asker, urgency, target,
                            operation, number);
        }
    }

    /** Returns the subjects of these tasks. A task whose item the reader does not see is left out. */
    List<Row> of(List<OpenTasks.Row> tasks) {
        return of(tasks.stream().map(OpenTasks.Row::reference).toList(), tasks.stream().map(OpenTasks.Row::task).toList());
    }

    /**
     * Returns the subjects of these references. A reference whose item the reader does not see is left out. So are references of
     * operations, because the policy of their table shows more of them than a reporter by number and name may learn.
     */
    List<Row> among(Collection<String> references) {
        var seen = jdbc.sql("""
                        select r from unnest(:references) r
                        where (r ~ '-[TLA][0-9A-Z]{5}$' or r ~ '^[A-Z]-[0-9A-Z]{10}') and shown_still(r)""")
                .param("references", references.toArray(String[]::new)).query(String.class).list();
        return of(seen, Collections.nCopies(seen.size(), ""));
    }

    private List<Row> of(List<String> keys, List<String> tasks) {
        return keys.isEmpty() ? List.of()
                : jdbc.sql(SUBJECTS).param("keys", keys.toArray(String[]::new)).param("tasks", tasks.toArray(String[]::new))
                        .query(RecordRows.of(Row.class)).list().stream().map(Row::shortened).toList();
    }
}
