package org.cordon.hub.closedsession;

import static org.cordon.kernel.shared.Columns.utc;
import static org.cordon.kernel.shared.RecordRows.values;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The agreed actions of the sessions in which the caller is seated. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AgreedActions {

    private final JdbcClient jdbc;

    AgreedActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores an agreed action. */
    void add(AgreedAction action) {
        jdbc.sql("""
                        insert into agreed_action (session, code, what, owner, due, agreed_by, agreed_at)
                        values (:session, :code, :what, :owner, :due, :agreedBy, :agreedAt)""")
                .params(values(action)).update();
    }

    /** Returns the actions of a session in the order in which they were agreed. */
    List<AgreedAction> of(String session) {
        return jdbc.sql("select * from agreed_action where session = :session order by agreed_at, code").param("session", session)
                .query(RecordRows.of(AgreedAction.class)).list();
    }

    Optional<AgreedAction> find(String session, String code) {
        return jdbc.sql("select * from agreed_action where session = :session and code = :code").param("session", session)
                .param("code", code).query(RecordRows.of(AgreedAction.class)).optional();
    }

    /**
     * Reports on an action. A late report replaces the record that nothing was reported. Returns false if the owner had reported before.
     */
    boolean report(AgreedAction action, ActionOutcome outcome, String words, Instant at) {
        return jdbc.sql("""
                        update agreed_action set outcome = :outcome, words = :words, reported_at = :at
                        where session = :session and code = :code and (outcome is null or outcome = 'NOT_REPORTED')""")
                .param("outcome", outcome.name()).param("words", words).param("at", utc(at)).param("session", action.session())
                .param("code", action.code()).update() == 1;
    }

    /** Records that the owner has not reported, if there is no report yet. */
    void recordNotReported(AgreedAction action) {
        jdbc.sql("update agreed_action set outcome = 'NOT_REPORTED' where session = :session and code = :code and outcome is null")
                .param("session", action.session()).param("code", action.code()).update();
    }
}
