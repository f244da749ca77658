package org.cordon.roundup.arrest;

import static org.cordon.kernel.shared.RecordRows.values;

import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.roundup.report.ReportedName;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of arrests. */
@Repository
public class Arrests {

    private final JdbcClient jdbc;

    Arrests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Arrest> find(String reference) {
        return jdbc.sql("select * from arrest where reference = :reference").param("reference", reference)
                .query(RecordRows.of(Arrest.class)).optional();
    }

    /** Returns the arrest, which must exist. */
    public Arrest require(String reference) {
        return find(reference).orElseThrow(() -> new IllegalArgumentException("There is no arrest " + reference));
    }

    /**
     * Whether the arrest exists and the caller sees it. The query takes as long for an arrest that the caller may not see as for an arrest
     * that does not exist.
     */
    boolean isInSight(String reference) {
        return jdbc.sql("select arrest_in_sight(:reference)").param("reference", reference).query(Boolean.class).single();
    }

    /** Returns how far an arrest has come. The management may read nothing else about the arrest. */
    Optional<ArrestProgress> progress(String reference) {
        return jdbc.sql("select reference, operation, target, state from arrest_state where reference = :reference")
                .param("reference", reference)
                .query(RecordRows.of(ArrestProgress.class)).optional();
    }

    /** Returns the reference of the arrest on which the target is held, even if only other countries reported it. */
    Optional<String> open(String target) {
        return jdbc.sql("select open_arrest(:target)").param("target", target).query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    /** Adds an arrest if its reference is still free. Returns whether the arrest was added. */
    boolean add(Arrest arrest) {
        return jdbc.sql("""
                        insert into arrest (reference, operation, target, country, happened_at, zone, place, text, legal_basis,
                            identified_by,
                            custody, state, reported_at)
                        values (:reference, :operation, :target, :country, :happenedAt, :zone, :place, :text, :legalBasis, :identifiedBy,
                            :custody, :state, :reportedAt)
                        on conflict do nothing""")
                .params(values(arrest)).update() == 1;
    }

    /** Saves the data and the state of the arrest. Fails if somebody else has changed the arrest in between. */
    public void save(Arrest arrest) {
        int rows = jdbc.sql("""
                        update arrest set country = :country, happened_at = :happenedAt, zone = :zone, place = :place, text = :text,
                            legal_basis = :legalBasis, identified_by = :identifiedBy, custody = :custody, state = :state,
                            identity_country = :identityCountry, identity_method = :identityMethod, identity_text = :identityText,
                            outcome_text = :outcomeText, version = version + 1
                        where reference = :reference and version = :version""")
                .params(values(arrest)).update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("Arrest " + arrest.reference() + " was changed by somebody else");
        }
    }

    /** Keeps the name under which the person was reported. */
    void named(String reference, ReportedName name) {
        jdbc.sql("update arrest set reported_name = :name, name_differs = :differs where reference = :reference")
                .param("name", name.name()).param("differs", name.differs()).param("reference", reference).update();
    }

    /** Returns the name under which the person was reported; empty if the reporting country saw the target. */
    Optional<ReportedName> reportedName(String reference) {
        return jdbc.sql("select reported_name, name_differs from arrest where reference = :reference and reported_name is not null")
                .param("reference", reference)
                .query((row, number) -> new ReportedName(row.getString("reported_name"), row.getBoolean("name_differs"))).optional();
    }

    /** Returns the arrests of an operation for which the given country has answered about the identity, the latest first. */
    public List<Arrest> identifiedBy(String operation, String country) {
        return jdbc.sql(
                "select * from arrest where operation = ? and identity_country = ? and state <> 'WITHDRAWN' order by reported_at desc, reference")
                .params(operation, country).query(RecordRows.of(Arrest.class)).list();
    }
}
