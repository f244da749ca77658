package org.cordon.arrest;

import java.util.Optional;
import org.cordon.shared.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the target behind a notice number and a name; of use in a job alone, which sees them all. */
@Repository
class SoughtPersons {

    private final JdbcClient jdbc;

    SoughtPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The target of an operation that was not cancelled, pursued and wanted: of one in its operational phase before others, else of the one
     * launched last.
     */
    Optional<String> find(String noticeNumber, String name) {
        return jdbc.sql("""
                        select t.reference, n.name, n.forename
                        from nomination n
                        join target t on t.reference = n.target
                        join operation o on o.reference = t.operation
                        where replace(n.entity_id, '-', '/') = :number and o.phase <> 'CANCELLED'
                          and t.state in ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED', 'IDENTITY_PENDING', 'ARRESTED', 'EXTRADITION')
                          and exists (select 1 from target_wanting w where w.target = t.reference and w.withdrawn_at is null)
                        order by o.phase = 'OPERATIONAL' desc, o.launched_at desc, t.reference""")
                .param("number", noticeNumber)
                .query((row, number) -> new Candidate(row.getString("reference"), row.getString("name"), row.getString("forename")))
                .list().stream()
                .filter(candidate -> PersonName.compatible(name, candidate.name(), candidate.forename()))
                .map(Candidate::target).findFirst();
    }

    private record Candidate(String target, String name, String forename) {
    }
}
