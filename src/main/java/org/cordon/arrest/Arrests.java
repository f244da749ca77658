package org.cordon.arrest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The arrests, and who reported them. */
@Repository
class Arrests {

    private final JdbcClient jdbc;

    Arrests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Arrest> find(String reference) {
        return jdbc.sql("select * from arrest where reference = :reference").param("reference", reference).query(Arrests::read).optional();
    }

    /** The arrest on which the target is held. */
    Optional<Arrest> open(String target) {
        return jdbc.sql("select * from arrest where target = :target and state in ('IDENTITY_PENDING', 'CONFIRMED', 'EXTRADITION')")
                .param("target", target).query(Arrests::read).optional();
    }

    /** The arrest that a country has reported with this very time, also when it has ended. */
    Optional<Arrest> reportedAs(String target, String country, ZonedDateTime happenedAt) {
        return jdbc.sql("""
                        select a.* from arrest a join arrest_report r on r.arrest = a.reference
                        where a.target = :target and r.country = :country and r.happened_at = :happenedAt
                        order by a.reported_at desc limit 1""")
                .param("target", target).param("country", country).param("happenedAt", Timestamp.from(happenedAt.toInstant()))
                .query(Arrests::read).optional();
    }

    /** The countries that reported the arrest, in the order of their reports. */
    List<String> reporters(String arrest) {
        return jdbc.sql("select country from arrest_report where arrest = :arrest order by reported_at, country").param("arrest", arrest)
                .query(String.class).list();
    }

    void add(Arrest arrest) {
        jdbc.sql("""
                        insert into arrest (reference, operation, target, country, happened_at, zone, place, text, legal_basis, identified_by,
                            custody, state, reported_at)
                        values (:reference, :operation, :target, :country, :happenedAt, :zone, :place, :text, :legalBasis, :identifiedBy,
                            :custody, :state, :reportedAt)""")
                .param("reference", arrest.reference()).param("operation", arrest.operation()).param("target", arrest.target())
                .param("country", arrest.country()).param("happenedAt", Timestamp.from(arrest.happenedAt().toInstant()))
                .param("zone", arrest.happenedAt().getZone().getId()).param("place", arrest.place()).param("text", arrest.text())
                .param("legalBasis", arrest.legalBasis()).param("identifiedBy", arrest.identifiedBy()).param("custody", arrest.custody())
                .param("state", arrest.state().name()).param("reportedAt", Timestamp.from(arrest.reportedAt()))
                .update();
    }

    void addReport(String arrest, String country, String user, ArrestReport report, Instant at) {
        jdbc.sql("""
                        insert into arrest_report (arrest, country, reported_by, reported_at, happened_at, text)
                        values (:arrest, :country, :user, :at, :happenedAt, :text)""")
                .param("arrest", arrest).param("country", country).param("user", user).param("at", Timestamp.from(at))
                .param("happenedAt", Timestamp.from(report.what().happenedAt().toInstant())).param("text", report.what().text())
                .update();
    }

    /** Writes what became of it; another's change in between is refused. */
    void save(Arrest arrest) {
        int rows = jdbc.sql("""
                        update arrest set state = :state, identity_method = :method, identity_text = :identityText, outcome_text = :outcomeText,
                            version = version + 1
                        where reference = :reference and version = :version""")
                .param("state", arrest.state().name())
                .param("method", arrest.identityMethod() == null ? null : arrest.identityMethod().name())
                .param("identityText", arrest.identityText()).param("outcomeText", arrest.outcomeText())
                .param("reference", arrest.reference()).param("version", arrest.version())
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("Arrest " + arrest.reference() + " was changed by somebody else");
        }
    }

    private static Arrest read(ResultSet row, int number) throws SQLException {
        var method = row.getString("identity_method");
        return new Arrest(row.getString("reference"), row.getString("operation"), row.getString("target"), row.getString("country"),
                row.getTimestamp("happened_at").toInstant().atZone(ZoneId.of(row.getString("zone"))), row.getString("place"),
                row.getString("text"), row.getString("legal_basis"), row.getString("identified_by"), row.getString("custody"),
                ArrestState.valueOf(row.getString("state")), method == null ? null : IdentityMethod.valueOf(method),
                row.getString("identity_text"), row.getString("outcome_text"), row.getTimestamp("reported_at").toInstant(),
                row.getInt("version"));
    }
}
