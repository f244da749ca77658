package org.cordon.exchange.alert;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The readers of alerts, as far as the caller sees them, and the state of each reader. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class AlertReaders {

    private static final String READERS = """
            select r.*, coalesce(o.version, 0) as opened_version, o.opened_at,
                h.restriction is not null and withheld_from(r.alert, r.party) as withheld
            from alert_reader r
            left join handling h on h.item = r.alert
            left join lateral (select version, opened_at from alert_opening p where p.alert = r.alert and p.party = r.party
                               order by version desc limit 1) o on true
            """;

    private final JdbcClient jdbc;

    AlertReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The opening of a version of an alert by a reader.
     *
     * @param party the group of the reader
     */
    public record Opening(String party, int version, Instant openedAt) {
    }

    public void add(String alert, Collection<String> parties, Instant owedBy) {
        jdbc.sql("insert into alert_reader (alert, party, owed_by) select :alert, party, :owedBy from unnest(:parties) party")
                .param("alert", alert).param("parties", parties.toArray(String[]::new)).param("owedBy", utc(owedBy)).update();
    }

    public List<AlertReader> of(Collection<String> alerts) {
        return jdbc.sql(READERS + "where r.alert = any(:alerts) order by r.alert, r.party")
                .param("alerts", alerts.toArray(String[]::new)).query(RecordRows.of(AlertReader.class)).list();
    }

    public Optional<AlertReader> find(String alert, String party) {
        return jdbc.sql(READERS + "where r.alert = :alert and r.party = :party").param("alert", alert).param("party", party)
                .query(RecordRows.of(AlertReader.class)).optional();
    }

    /**
     * Finds a reader and locks its row until the transaction ends. The lock lets an act of the reader and the job that waits for this act
     * run one after the other.
     */
    public Optional<AlertReader> lock(String alert, String party) {
        jdbc.sql("select from alert_reader where alert = :alert and party = :party for update").param("alert", alert).param("party", party)
                .query().listOfRows();
        return find(alert, party);
    }

    /** Returns all openings of an alert, the first one first. */
    public List<Opening> openings(String alert) {
        return jdbc.sql("select * from alert_opening where alert = :alert order by opened_at, party").param("alert", alert)
                .query(RecordRows.of(Opening.class)).list();
    }

    /**
     * Records that a reader opens a version.
     *
     * @return false if the reader had opened the version before
     */
    public boolean open(String alert, String party, int version, Instant at) {
        return jdbc.sql("""
                        insert into alert_opening (alert, party, version, opened_at) values (:alert, :party, :version, :at)
                        on conflict do nothing""")
                .param("alert", alert).param("party", party).param("version", version).param("at", utc(at)).update() == 1;
    }

    /** Records that a reader is told of a version, and the time by which the reader must have opened the version. */
    public void tell(AlertReader reader, int version, Instant owedBy) {
        jdbc.sql("update alert_reader set told_version = :version, owed_by = :owedBy where alert = :alert and party = :party")
                .param("version", version).param("owedBy", utc(owedBy)).param("alert", reader.alert()).param("party", reader.party())
                .update();
    }

    /**
     * Deletes the record that a reader was told, because the reader may not see the alert any longer. A reader that may see it again later
     * is told as if for the first time.
     */
    public void forget(AlertReader reader) {
        tell(reader, 0, reader.owedBy());
    }

    /** Records that a reader is asked to confirm that copies are gone, and the time by which the reader must have done so. */
    public void askForCopies(AlertReader reader, Instant at, Instant owedBy) {
        jdbc.sql("update alert_reader set copies_asked_at = :at, owed_by = :owedBy where alert = :alert and party = :party")
                .param("at", utc(at)).param("owedBy", utc(owedBy)).param("alert", reader.alert()).param("party", reader.party()).update();
    }

    /**
     * Records that copies are gone.
     *
     * @return false if the reader was not asked, or had confirmed before
     */
    public boolean copiesGone(String alert, String party, Instant at) {
        return jdbc.sql("""
                        update alert_reader set copies_gone_at = :at
                        where alert = :alert and party = :party and copies_asked_at is not null and copies_gone_at is null""")
                .param("at", utc(at)).param("alert", alert).param("party", party).update() == 1;
    }
}
