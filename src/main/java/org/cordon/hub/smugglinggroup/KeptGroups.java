package org.cordon.hub.smugglinggroup;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the state of published groups. A change applies to all groups merged into the group. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KeptGroups {

    private static final String TREE = " where reference in (select group_tree(:reference))";

    private final JdbcClient jdbc;

    KeptGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param steward the country that keeps the group
     * @param since the latest of three times: the decision on publication, the last confirmation, and the last question to the steward
     * @param merged whether the group is merged into another group, so that its steward is asked about the other group; only jobs see this
     */
    public record Kept(String steward, GroupState state, Instant since, boolean merged) {
    }

    /**
     * Locks the row of the group until the transaction ends. Empty if the caller may not change the group; before publication, this is so
     * for the steward too.
     */
    public Optional<Kept> lock(String reference) {
        return jdbc.sql("""
                        select g.steward, g.state, greatest(g.decided_at, g.confirmed_at, g.asked_at) as since,
                               exists (select from group_merge m where m.merged = g.reference and m.split_at is null) as merged
                        from smuggling_group g where g.reference = :reference for update""")
                .param("reference", reference)
                .query((row, number) -> new Kept(row.getString("steward"), GroupState.valueOf(row.getString("state")),
                        instant(row, "since"), row.getBoolean("merged"))).optional();
    }

    public void ask(String reference, Instant at) {
        jdbc.sql("update smuggling_group set asked_at = :at" + TREE).param("at", utc(at))
                .param("reference", reference).update();
    }

    /** Records that the steward has confirmed the group, which also ends the state {@code DORMANT}. */
    public void confirm(String reference, Instant at) {
        jdbc.sql("update smuggling_group set state = 'VISIBLE', confirmed_at = :at" + TREE)
                .param("at", utc(at)).param("reference", reference).update();
    }

    /** Whether a fact of the caller's country is kept from no party and names neither another group nor a person. */
    public boolean isToldToAll(String fact) {
        return jdbc.sql("select told_to_all(:fact)").param("fact", fact).query(Boolean.class).single();
    }

    /** Makes another country the steward. */
    public void handOver(String reference, String country) {
        jdbc.sql("update smuggling_group set steward = :country" + TREE).param("country", country)
                .param("reference", reference).update();
    }

    /**
     * @param reason the reason for closing this group. The groups merged into the group get no reason, because the reason may describe this
     * group
     */
    public void close(String reference, String reason) {
        jdbc.sql("update smuggling_group set state = 'CLOSED', reason = case when reference = :reference then :reason end" + TREE)
                .param("reason", reason).param("reference", reference).update();
    }

    /** Returns the groups that are marked as not confirmed, among the group and all groups merged into it. */
    public List<String> dormant(String reference) {
        return jdbc.sql("select reference from smuggling_group" + TREE + " and state = 'DORMANT' order by reference")
                .param("reference", reference).query(String.class).list();
    }

    /**
     * Marks the group and all groups merged into it as not confirmed. Leaves out groups that were confirmed since the question. Returns the
     * groups that are newly marked.
     */
    public List<String> fallDormant(String reference) {
        return jdbc.sql("""
                        update smuggling_group set state = 'DORMANT'
                        where reference in (select group_tree(:reference)) and state = 'VISIBLE'
                          and greatest(decided_at, confirmed_at) < asked_at
                        returning reference""")
                .param("reference", reference).query(String.class).list();
    }
}
