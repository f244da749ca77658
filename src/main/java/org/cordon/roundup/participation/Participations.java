package org.cordon.roundup.participation;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;
import static org.cordon.kernel.shared.RecordRows.values;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of participations. Reads without a lock use a view that hides liaison officers and reasons from managers. */
@Repository
public class Participations {

    private final JdbcClient jdbc;

    Participations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the participation with this reference, or empty. */
    public Optional<Participation> find(String reference) {
        return jdbc.sql("select * from participation_shown where reference = :reference").param("reference", reference)
                .query(RecordRows.of(Participation.class)).optional();
    }

    /** Returns a country's participation in an operation, or empty. */
    public Optional<Participation> of(String operation, String country) {
        return jdbc.sql("select * from participation_shown where operation = :operation and country = :country")
                .param("operation", operation).param("country", country).query(RecordRows.of(Participation.class)).optional();
    }

    /** Returns all participations of an operation, by country. */
    public List<Participation> in(String operation) {
        return jdbc.sql("select * from participation_shown where operation = :operation order by country").param("operation", operation)
                .query(RecordRows.of(Participation.class)).list();
    }

    /**
     * Returns the codes of the countries that take part in an operation, for a caller who may know nothing else of these countries. The
     * result is empty if the caller's own country is out.
     */
    List<String> namesIn(String operation) {
        return jdbc.sql("select participants_of(:operation)").param("operation", operation).query(String.class).list();
    }

    /** Returns the participation, and locks its row until the transaction ends. The row of its operation has to be locked before. */
    public Participation lock(String reference) {
        return jdbc.sql("select * from participation where reference = :reference for update").param("reference", reference)
                .query(RecordRows.of(Participation.class)).optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no participation " + reference));
    }

    void add(Participation participation) {
        jdbc.sql("""
                        insert into participation (reference, operation, country, status, stage, invited_at, answer_deadline)
                        values (:reference, :operation, :country, :status, :stage, :invitedAt, :answerDeadline)""")
                .params(values(participation)).update();
    }

    /** Moves the deadline of all countries that have not answered; a country with a later deadline of its own keeps that later deadline. */
    public void moveAnswerDeadline(String operation, Instant from, Instant to) {
        jdbc.sql("""
                        update participation set answer_deadline = :to, version = version + 1
                        where operation = :operation and status = 'INVITED' and (answer_deadline = :from or answer_deadline < :to)""")
                .param("operation", operation).param("from", utc(from)).param("to", utc(to)).update();
    }

    public void save(Participation participation) {
        int rows = jdbc.sql("""
                        update participation set status = :status, stage = :stage, liaison_officer = :liaisonOfficer, reason = :reason,
                            invited_at = :invitedAt, answered_at = :answeredAt, answer_deadline = :answerDeadline,
                            nominations_finished_at = :nominationsFinishedAt, confirmed_at = :confirmedAt, reminders = :reminders,
                            reminded_at = :remindedAt, version = version + 1
                        where reference = :reference and version = :version""")
                .params(values(participation)).update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException(
                    "Participation " + participation.reference() + " was changed by somebody else");
        }
    }

    /** Returns the time of each country's last act in the operation, whatever the act was, by the code of the country. */
    Map<String, Instant> lastActs(String operation) {
        var acts = new HashMap<String, Instant>();
        jdbc.sql("select country, at from last_acts(:operation)").param("operation", operation)
                .query(row -> {
                    acts.put(row.getString("country"), instant(row, "at"));
                });
        return acts;
    }
}
