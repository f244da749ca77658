package org.cordon.roundup.pursuit;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The acts of compliance on targets, including the opening of files. */
@Repository
public class Suspensions {

    private final JdbcClient jdbc;

    Suspensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String target, Suspension suspension) {
        jdbc.sql("insert into target_suspension (target, act, reason, words, at, officer) values (?, ?, ?, ?, ?, ?)")
                .params(target, suspension.act().name(), Optional.ofNullable(suspension.reason()).map(Suspension.Reason::name).orElse(null),
                        suspension.words(), utc(suspension.at()), suspension.officer())
                .update();
    }

    /** Returns the acts of compliance on a target, in the order in which they were done. */
    public List<Suspension> of(String target) {
        return jdbc.sql("""
                        select act, reason, words, at, officer from target_suspension where target = :target
                        union all
                        select 'OPENED', null, reason, opened_at, officer from file_opening where target = :target order by at""")
                .param("target", target)
                .query(RecordRows.of(Suspension.class)).list();
    }

    /** Whether compliance has ended the pursuit. The answer does not depend on what the caller may see. */
    public boolean isRemoved(String target) {
        return jdbc.sql("select is_removed(?)").param(target).query(Boolean.class).single();
    }

    /** Returns the groups that know of the target, for the officer who suspends it. */
    public List<String> groupsKnowing(String target) {
        return jdbc.sql("select groups_knowing(?)").param(target).query(String.class).list();
    }

    /**
     * Returns the targets that have this reference or this notice number. Only compliance gets targets; the list is empty for all other
     * callers.
     */
    public List<String> named(String referenceOrNumber) {
        return jdbc.sql("select named_targets(?)").param(referenceOrNumber).query(String.class).list();
    }

    /** Returns the targets of an operation whose suspension was lifted after a time. */
    public List<String> liftedSince(String operation, Instant since) {
        return jdbc.sql("""
                        select distinct s.target from target_suspension s join target t on t.reference = s.target
                         where t.operation = :operation and s.act = 'LIFTED' and s.at > :since""")
                .param("operation", operation).param("since", utc(since)).query(String.class).list();
    }

    public void open(String target, String reason, Instant at, Instant until, String officer) {
        jdbc.sql("insert into file_opening (target, reason, opened_at, open_until, officer) values (?, ?, ?, ?, ?)")
                .params(target, reason, utc(at), utc(until), officer).update();
    }
}
