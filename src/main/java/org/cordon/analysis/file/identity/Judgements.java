package org.cordon.analysis.file.identity;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.analysis.file.VisibleNetwork;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.kernel.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The judgements on pairs of things, as far as the caller sees both. The database holds each judgement twice, once from either thing. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Judgements {

    private static final int ENDS = 2;

    private final JdbcClient jdbc;

    Judgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes the next judgement in the file wait until this transaction ends, so that the second of two contradicting judgements sees the
     * first.
     */
    void lock(String file) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity ' || :file, 104))").param("file", file).query().listOfRows();
    }

    /** Returns the judgements that stand, the latest first. */
    List<Judgement> standing(String file) {
        return select(" and j.ended_at is null order by j.judged_at desc, j.entity, j.other", file);
    }

    /** Returns all judgements ever made in the file, the latest first. */
    List<Judgement> all(String file) {
        return select(" order by j.judged_at desc, j.entity, j.other", file);
    }

    /** Returns the judgements that stand in each of the files. A file without judgements is left out. */
    Map<String, List<Judgement>> standing(Collection<String> files) {
        return jdbc.sql("select j.* from judgement j where j.file = any (:files) and j.entity < j.other and j.ended_at is null")
                .param("files", files.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("file"), judgement(row, number))).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private List<Judgement> select(String which, String file) {
        return jdbc.sql("""
                        select j.entity, j.other, j.verdict, j.reason, j.account, j.judged_at, j.ended_at from judgement j
                        where j.file = :file and j.entity < j.other""" + which)
                .param("file", file).query(Judgements::judgement).list();
    }

    private static Judgement judgement(ResultSet row, int number) throws SQLException {
        return new Judgement(row.getObject("entity", UUID.class), row.getObject("other", UUID.class),
                Verdict.valueOf(row.getString("verdict")), row.getString("reason"), row.getString("account"), instant(row, "judged_at"),
                instant(row, "ended_at"));
    }

    /** Returns the schema of a thing in the network of the file. Empty if the thing is not in the network or the caller does not see it. */
    Optional<String> schema(String file, UUID entity) {
        return jdbc.sql("""
                        select e.schema from entity e join contribution c on c.reference = e.contribution
                        where e.id = :id and c.file = :file and not e.linking and %s""".formatted(VisibleNetwork.SHOWN.formatted("e")))
                .param("id", entity).param("file", file).query(String.class).optional();
    }

    /**
     * Two contributions.
     *
     * @param stands whether a standing judgement says that a thing of the first contribution is the same as a thing of the second
     */
    record Matched(String one, String other, boolean stands) {
    }

    /** Returns the contributions of two things; empty if both are of the same contribution. */
    Optional<Matched> matched(UUID one, UUID other) {
        return jdbc.sql("""
                        select a.contribution as one, b.contribution as other, exists (
                            select from judgement j where j.contribution = a.contribution and j.other_contribution = b.contribution
                               and j.verdict = 'SAME' and j.ended_at is null) as stands
                        from entity a join entity b on b.contribution <> a.contribution
                        where a.id = :one and b.id = :other""")
                .param("one", one).param("other", other).query(RecordRows.of(Matched.class)).optional();
    }

    /**
     * Replaces the standing judgement on a pair.
     *
     * @throws Refusal conflict, if one of the two things has been erased meanwhile
     */
    void judge(String file, UUID one, UUID other, Verdict verdict, String reason, String account, Instant at) {
        jdbc.sql("""
                        update judgement set ended_at = :at
                        where ended_at is null and (entity, other) in ((:one, :other), (:other, :one))""")
                .param("at", utc(at)).param("one", one).param("other", other).update();
        var kept = jdbc.sql("""
                        insert into judgement (entity, other, file, contribution, other_contribution, verdict, reason, account, judged_at)
                        select a.id, b.id, :file, a.contribution, b.contribution, :verdict, :reason, :account, :at
                        from entity a join entity b on (a.id, b.id) in ((:one, :other), (:other, :one))""")
                .param("file", file).param("verdict", verdict.name()).param("reason", reason).param("account", account)
                .param("at", utc(at)).param("one", one).param("other", other).update();
        if (kept != ENDS) {
            throw Refusal.conflict("A colleague changed this at the same moment, so nothing of yours was recorded; look at it again "
                    + "before you repeat it.");
        }
    }
}
