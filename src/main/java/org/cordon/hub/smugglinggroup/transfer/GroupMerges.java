package org.cordon.hub.smugglinggroup.transfer;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mergers in which the caller sees both groups. A reader who sees only one of them sees that group as it was before. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class GroupMerges {

    private final JdbcClient jdbc;

    GroupMerges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the standing and undone mergers in which the caller sees both groups. All are read at once, because mergers are few. */
    public MergedGroups seen() {
        return new MergedGroups(jdbc.sql("select * from seen_group_merge order by id")
                .query(RecordRows.of(GroupMerge.class)).list());
    }

    /** Returns, for jobs, the group and all groups merged into it, regardless of who sees them. */
    public List<String> tree(String group) {
        return jdbc.sql("select group_tree(:group)").param("group", group).query(String.class).list();
    }

    /** Merges two groups, for jobs. */
    public void add(String merged, String survivor, String stewardBefore, String reason, Instant at) {
        jdbc.sql("""
                        insert into group_merge (merged, merged_at, survivor, steward_before, reason)
                        values (:merged, :at, :survivor, :steward, :reason)""")
                .param("merged", merged).param("at", utc(at)).param("survivor", survivor).param("steward", stewardBefore)
                .param("reason", reason).update();
    }

    /** @param stewardBefore the country that kept the merged group before the merger */
    public record Split(String survivor, String stewardBefore) {
    }

    /** Splits two groups, for jobs. Empty if the groups were split before. */
    public Optional<Split> split(String merged, String reason, Instant at) {
        return jdbc.sql("""
                        update group_merge set split_at = :at, split_reason = :reason where merged = :merged and split_at is null
                        returning survivor, steward_before""")
                .param("at", utc(at)).param("reason", reason).param("merged", merged)
                .query(RecordRows.of(Split.class)).optional();
    }
}
