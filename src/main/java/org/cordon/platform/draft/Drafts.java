package org.cordon.platform.draft;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code draft}. */
@Repository
class Drafts {

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(String task, String owner) {
        return jdbc.sql("select * from draft where task = ? and owner = ?").params(task, owner)
                .query(RecordRows.of(Draft.class)).optional();
    }

    /**
     * Replaces the previous version of a draft.
     *
     * @return false if that version is no longer there
     */
    boolean keep(String task, String owner, Draft draft) {
        return jdbc.sql("""
                        insert into draft (task, owner, content, version, kept_by, kept_at)
                        select :task, :owner, cast(:content as jsonb), :version, :by, :at
                         where :version = 1 or exists (select from draft where task = :task and owner = :owner)
                        on conflict (task, owner) do update
                           set content = excluded.content, version = excluded.version, kept_by = excluded.kept_by,
                               kept_at = excluded.kept_at
                         where draft.version = excluded.version - 1
                        """)
                .param("task", task).param("owner", owner).param("content", draft.content().toString())
                .param("version", draft.version()).param("by", draft.keptBy()).param("at", utc(draft.keptAt()))
                .update() == 1;
    }

    /** Returns the references, among the given ones, that are withheld from a group, or depend on a withheld item. */
    Set<String> withheld(Collection<String> references, String group) {
        return Set.copyOf(
                jdbc.sql("select named.reference from unnest(:references) named (reference) where withheld_from(named.reference, :group)")
                .param("references", references.toArray(String[]::new)).param("group", group).query(String.class).list());
    }

    void drop(String task, String owner) {
        jdbc.sql("delete from draft where task = ? and owner = ?").params(task, owner).update();
    }

    /** Drops the drafts of some tasks, of all owners, if they are older than a time. */
    void dropOlder(Collection<String> tasks, Instant than) {
        jdbc.sql("select drop_unsent_drafts(:tasks, :than)")
                .param("tasks", tasks.toArray(String[]::new)).param("than", utc(than)).query().listOfRows();
    }
}
