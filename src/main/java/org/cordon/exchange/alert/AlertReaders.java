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

/** Who reads alerts, as far as the caller sees it, and how far each has come. */
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
     * That a reader has opened a version of an alert.
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

    /** The same, its row locked until the transaction ends: what a reader does, and the job that begins to wait for it, come one by one. */
    public Optional<AlertReader> lock(String alert, String party) {
        jdbc.sql("select from alert_reader where alert = :alert and party = :party for update").param("alert", alert).param("party", party)
                .query().listOfRows();
        return find(alert, party);
    }

    /** All openings of an alert, the first one first. */
    public List<Opening> openings(String alert) {
        return jdbc.sql("select * from alert_opening where alert = :alert order by opened_at, party").param("alert", alert)
                .query(RecordRows.of(Opening.class)).list();
    }

    /** Whether the party had not opened this version before. */
    public boolean open(String alert, String party, int version, Instant at) {
        return jdbc.sql("""
                        insert into alert_opening (alert, party, version, opened_at) values (:alert, :party, :version, :at)
                        on conflict do nothing""")
                .param("alert", alert).param("party", party).param("version", version).param("at", utc(at)).update() == 1;
    }

    /** He has been told of a version, and has until then to open it. */
    public void tell(AlertReader reader, int version, Instant owedBy) {
        jdbc.sql("update alert_reader set told_version = :version, owed_by = :owedBy where alert = :alert and party = :party")
                .param("version", version).param("owedBy", utc(owedBy)).param("alert", reader.alert()).param("party", reader.party())
                .update();
    }

    /** He does not see it any longer: if he may again, he is told as if he never had been. */
    public void forget(AlertReader reader) {
        tell(reader, 0, reader.owedBy());
    }

    /** He has been asked whether copies are gone, and has until then to say so. */
    public void askForCopies(AlertReader reader, Instant at, Instant owedBy) {
        jdbc.sql("update alert_reader set copies_asked_at = :at, owed_by = :owedBy where alert = :alert and party = :party")
                .param("at", utc(at)).param("owedBy", utc(owedBy)).param("alert", reader.alert()).param("party", reader.party()).update();
    }

    /** Whether he had been asked and had not said before that copies are gone. */
    public boolean copiesGone(String alert, String party, Instant at) {
        return jdbc.sql("""
                        update alert_reader set copies_gone_at = :at
                        where alert = :alert and party = :party and copies_asked_at is not null and copies_gone_at is null""")
                .param("at", utc(at)).param("alert", alert).param("party", party).update() == 1;
    }
}
