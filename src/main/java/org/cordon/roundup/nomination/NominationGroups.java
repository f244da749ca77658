package org.cordon.roundup.nomination;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The groups of nominations that concern one person. A group bears the reference of one nomination, and the other members are joined to
 * that nomination. Once one member is admitted, all members lead to the same target.
 */
@Repository
public class NominationGroups {

    private final JdbcClient jdbc;

    NominationGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the groups of these nominations until the transaction ends, including members that other countries nominated. The order of
     * locking is always the same, so that two transactions do not wait for each other. A nomination without a group is not locked.
     */
    public void lock(Collection<String> references) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended(root, 0)) from (
                            select distinct coalesce(n.join_to, n.reference) as root from nomination n
                             where n.reference = any(:references)
                               and (n.join_to is not null or exists (select from nomination o where o.join_to = n.reference offset 0))
                             order by root offset 0) groups
                        """)
                .param("references", references.toArray(String[]::new)).query().listOfRows();
    }

    /** Puts a nomination into the group that bears the reference {@code root}; null takes the nomination out of its group. */
    public void join(String reference, String root) {
        jdbc.sql("update nomination set join_to = ? where reference = ?").params(root, reference).update();
    }

    /** Stores the reason for joining a nomination that is not admitted yet. */
    public void joinedBecause(String reference, String reason) {
        jdbc.sql("update nomination set join_reason = ? where reference = ?").params(reason, reference).update();
    }

    /** Returns the reason for which a nomination was joined before it was admitted, or null. */
    public String joinReason(String reference) {
        return jdbc.sql("select join_reason from nomination where reference = ?").param(reference)
                .query((row, number) -> Optional.ofNullable(row.getString(1))).single().orElse(null);
    }

    /** Makes these nominations the nominations of one target, and puts them into a group of their own under the reference of the target. */
    public void regroup(List<Nomination> members, String target) {
        members.forEach(member -> jdbc.sql("update nomination set target = ?, join_to = ? where reference = ?")
                .params(target, member.reference().equals(target) ? null : target, member.reference()).update());
    }

    /** Moves every nomination of one target to another. */
    public void retarget(String from, String to) {
        jdbc.sql("update nomination set target = ? where target = ?").params(to, from).update();
    }
}
