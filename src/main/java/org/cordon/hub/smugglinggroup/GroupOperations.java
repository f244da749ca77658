package org.cordon.hub.smugglinggroup;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.List;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The operations that were launched from groups, as far as the caller sees them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GroupOperations {

    private final JdbcClient jdbc;

    GroupOperations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an operation to a group. Adding the same operation again changes nothing. */
    void add(String group, String operation, Instant at) {
        jdbc.sql("""
                        insert into group_operation (smuggling_group, operation, launched_at) values (:group, :operation, :at)
                        on conflict do nothing""")
                .param("group", group).param("operation", operation).param("at", utc(at)).update();
    }

    /** Returns the references of the operations that were launched from any of these groups. */
    List<String> of(List<String> groups) {
        return jdbc.sql("select distinct operation from group_operation where smuggling_group = any (:groups) order by operation")
                .param("groups", groups.toArray(String[]::new)).query(String.class).list();
    }

    /** Returns the persons that the caller's country supplied to the groups behind an operation and has not nominated for it. */
    List<ProposedPerson> persons(String operation) {
        return jdbc.sql("""
                        select f.smuggling_group as "group", f.reference as fact, f.about from seen_group_fact f
                        join group_operation o on o.smuggling_group = f.smuggling_group
                            or exists (select from seen_group_merge m where m.merged = f.smuggling_group
                                           and m.survivor = o.smuggling_group and m.split_at is null)
                        where o.operation = :operation and f.own and f.kind = 'PERSON' and f.ended_at is null
                          and not exists (select from target t where t.reference = f.about and t.operation = :operation)
                          and not exists (select from nomination n where n.reference = f.about and n.operation = :operation)
                        order by f.reference""")
                .param("operation", operation).query(RecordRows.of(ProposedPerson.class)).list();
    }
}
