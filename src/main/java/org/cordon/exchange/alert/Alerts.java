package org.cordon.exchange.alert;

import static org.cordon.kernel.shared.Columns.codes;
import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.record.handling.HandlingCode;
import org.cordon.roundup.operation.CrimeTheme;
import org.cordon.roundup.report.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of alerts and their versions, as far as the caller sees them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Alerts {

    private final JdbcClient jdbc;

    Alerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a new alert with its first version. */
    public void add(String reference, String country, AlertKind kind, Urgency urgency, AlertContent content, Instant at) {
        jdbc.sql("""
                        insert into alert (reference, country, kind, urgency, issued_at, version)
                        values (:reference, :country, :kind, :urgency, :at, 1)""")
                .param("reference", reference).param("country", country).param("kind", kind.name()).param("urgency", urgency.name())
                .param("at", utc(at)).update();
        add(reference, new AlertVersion(1, content, null, at));
    }

    /** Replaces the present version by a new version. */
    public void correct(String reference, AlertVersion version) {
        jdbc.sql("update alert set version = :version where reference = :reference").param("version", version.number())
                .param("reference", reference).update();
        add(reference, version);
    }

    public void recall(String reference, String reason, Instant at) {
        jdbc.sql("update alert set recalled_at = :at, recall_reason = :reason where reference = :reference").param("at", utc(at))
                .param("reason", reason).param("reference", reference).update();
    }

    private void add(String reference, AlertVersion version) {
        jdbc.sql("""
                        insert into alert_version (alert, number, text, crime, stages, concerns, reason, written_at)
                        values (:alert, :number, :text, :crime, :stages, :concerns, :reason, :at)""")
                .param("alert", reference).param("number", version.number()).param("text", version.content().text())
                .param("crime", version.content().crime().name())
                .param("stages", version.content().stages().stream().map(Enum::name).toArray(String[]::new))
                .param("concerns", version.content().concerns().toArray(String[]::new)).param("reason", version.reason())
                .param("at", utc(version.writtenAt())).update();
    }

    public Optional<Alert> find(String reference) {
        return jdbc.sql("select * from seen_alert where reference = :reference").param("reference", reference).query(Alerts::alert)
                .optional();
    }

    /** Returns an alert, which must exist. */
    public Alert require(String reference) {
        return find(reference).orElseThrow(() -> new IllegalArgumentException("There is no alert " + reference));
    }

    /**
     * Returns an alert and locks its row until the transaction ends, so that two changes take effect one after the other. Only the issuing
     * country and jobs use this lock.
     */
    public Alert lock(String reference) {
        jdbc.sql("select from alert where reference = :reference for update").param("reference", reference).query().listOfRows();
        return require(reference);
    }

    /**
     * Returns an alert and takes a shared lock on it. Jobs for different readers can hold the lock at the same time, but a change of the
     * alert waits for these jobs.
     */
    public Alert hold(String reference) {
        jdbc.sql("select from alert where reference = :reference for share").param("reference", reference).query().listOfRows();
        return require(reference);
    }

    /**
     * Returns the alerts that the caller sees and that match, the latest first.
     *
     * @param now   the time that decides whether a reader is late
     * @param after the reference of the last alert already seen, or null
     */
    public List<Alert> page(SoughtAlerts sought, Instant now, String after, int limit) {
        return jdbc.sql("select * from seen_alert a where " + SoughtAlerts.CONDITIONS + """
                         \sand (cast(:after as text) is null or (a.issued_at, a.reference) <
                              (select b.issued_at, b.reference from seen_alert b where b.reference = :after))
                        order by a.issued_at desc, a.reference desc limit :limit""")
                .params(sought.values(now)).param("after", after).param("limit", limit).query(Alerts::alert).list();
    }

    /** Returns all versions of an alert, the first one first. Only the issuing country gets the versions; for others the list is empty. */
    public List<AlertVersion> versions(String reference) {
        return jdbc.sql("select * from alert_version where alert = :alert order by number").param("alert", reference)
                .query((row, number) -> new AlertVersion(row.getInt("number"), content(row), row.getString("reason"),
                        instant(row, "written_at")))
                .list();
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        var code = row.getString("code");
        return new Alert(row.getString("reference"), row.getBoolean("own"), row.getString("country"),
                AlertKind.valueOf(row.getString("kind")), Urgency.valueOf(row.getString("urgency")), row.getInt("version"),
                instant(row, "issued_at"), instant(row, "written_at"), row.getString("reason"),
                instant(row, "opened_at"), instant(row, "recalled_at"), row.getString("recall_reason"),
                code == null ? HandlingCode.H0 : HandlingCode.valueOf(code), row.getString("text") == null ? null : content(row));
    }

    private static AlertContent content(ResultSet row) throws SQLException {
        return new AlertContent(row.getString("text"), CrimeTheme.valueOf(row.getString("crime")),
                codes(row, "stages", RouteStage.class), texts(row, "concerns"));
    }
}
