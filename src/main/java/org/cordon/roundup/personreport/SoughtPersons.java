package org.cordon.roundup.personreport;

import java.util.Optional;
import org.cordon.kernel.identity.NameMatcher;
import org.cordon.roundup.report.ReportableTargets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the target behind a notice number and a name. Only jobs can use this class, because only jobs see all targets. */
@Repository
class SoughtPersons {

    private final JdbcClient jdbc;
    private final ReportableTargets targets;

    SoughtPersons(JdbcClient jdbc, ReportableTargets targets) {
        this.jdbc = jdbc;
        this.targets = targets;
    }

    /**
     * A target found under a notice number.
     *
     * @param nameDiffers whether the reported name differs from the name on file
     */
    record Sought(String target, boolean nameDiffers) {
    }

    /** Returns the target if it is still pursued, and locks it until the transaction ends. */
    Optional<Sought> pursued(PersonReport report) {
        return find(report.noticeNumber(), report.name()).filter(sought -> targets.isPursued(targets.lock(sought.target())));
    }

    /** Returns the target if compliance has suspended it, and locks it until the transaction ends. */
    Optional<Sought> suspended(PersonReport report) {
        return find(report.noticeNumber(), report.name()).filter(sought -> targets.lock(sought.target()).isSuspended());
    }

    /**
     * Finds a pursued or suspended target that is wanted, in an operation that was not cancelled. If there are several such targets, a
     * target with the reported name comes first. Then come, in this order, a target that is not suspended, an operation in its operational
     * phase, and the operation launched last.
     */
    private Optional<Sought> find(String noticeNumber, String name) {
        var sought = jdbc.sql("""
                        select t.reference, n.name, n.forename
                        from nomination n
                        join target t on t.reference = n.target
                        join operation o on o.reference = t.operation
                        where replace(n.entity_id, '-', '/') = :number and o.phase <> 'CANCELLED'
                          and t.state in ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED', 'IDENTITY_PENDING', 'ARRESTED', 'EXTRADITION',
                              'SUSPENDED')
                          and exists (select 1 from target_wanting w where w.target = t.reference and w.withdrawn_at is null)
                        order by t.state = 'SUSPENDED', o.phase = 'OPERATIONAL' desc, o.launched_at desc, t.reference""")
                .param("number", noticeNumber)
                .query((row, number) -> new Candidate(row.getString("reference"), row.getString("name"), row.getString("forename")))
                .list().stream()
                .map(candidate -> new Sought(candidate.target(), !NameMatcher.isNamed(name, candidate.name(), candidate.forename())))
                .toList();
        return sought.stream().filter(one -> !one.nameDiffers()).findFirst().or(() -> sought.stream().findFirst());
    }

    private record Candidate(String target, String name, String forename) {
    }
}
