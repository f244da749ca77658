package org.cordon.exchange.question;

import static org.cordon.kernel.shared.Columns.utc;
import static org.cordon.kernel.shared.RecordRows.values;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code asking}: the parties to which questions are put, as far as the caller sees them, and the state of each. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Askings {

    private final JdbcClient jdbc;

    Askings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this code is that of a member country or the General Secretariat. A question can be passed on to these only. */
    public boolean isCompetent(String code) {
        return jdbc.sql("select :code = 'IPSG' or exists (select from country where code = :code)").param("code", code)
                .query(Boolean.class).single();
    }

    /**
     * Adds an asking.
     *
     * @return false if the party had been asked before
     */
    public boolean add(Asking asking) {
        return jdbc.sql("""
                        insert into asking (question, party, asked_at, acknowledge_by, deadline, specialists)
                        values (:question, :party, :askedAt, :acknowledgeBy, :deadline, :specialists) on conflict do nothing""")
                .params(values(asking)).update() == 1;
    }

    public List<Asking> of(Collection<String> questions) {
        return jdbc.sql("select * from asking where question = any(:questions) order by question, asked_at, party")
                .param("questions", questions.toArray(String[]::new)).query(RecordRows.of(Asking.class)).list();
    }

    public Optional<Asking> find(String question, String party) {
        return jdbc.sql("select * from asking where question = :question and party = :party").param("question", question)
                .param("party", party).query(RecordRows.of(Asking.class)).optional();
    }

    /** Finds an asking and locks its row until the transaction ends, so that an answer and a deadline take effect one after the other. */
    public Optional<Asking> lock(String question, String party) {
        return jdbc.sql("select * from asking where question = :question and party = :party for update").param("question", question)
                .param("party", party).query(RecordRows.of(Asking.class)).optional();
    }

    /**
     * Acknowledges an asking.
     *
     * @return false if the asking had been acknowledged before
     */
    public boolean acknowledge(Asking asking, Instant at) {
        return update("acknowledged_at = :at", asking, at, " and acknowledged_at is null");
    }

    /** Records which post is called now. */
    public void call(Asking asking, String post, boolean head) {
        jdbc.sql("update asking set post = :post, head_called = :head where question = :question and party = :party")
                .param("post", post).param("head", head).param("question", asking.question()).param("party", asking.party()).update();
    }

    /** Records that the party has asked back and waits for the asking country. */
    public void waits(Asking asking, Instant since) {
        update("waits_since = :at, asked_back = asked_back + 1", asking, since, "");
    }

    /** Ends the wait for the asking country, and sets the new deadline of the answer. */
    public void goesOn(Asking asking, Instant deadline) {
        update("waits_since = null, deadline = :at", asking, deadline, "");
    }

    public void end(Asking asking, AskingOutcome outcome, Instant at) {
        update("waits_since = null, outcome = '" + outcome.name() + "', ended_at = :at,"
                + " unanswered_since = case when waits_since is null and deadline <= :at then deadline else unanswered_since end",
                asking, at, "");
    }

    /** Puts the question to the party anew, after it was withdrawn. */
    public void again(Asking asking) {
        jdbc.sql("""
                        update asking set asked_at = :askedAt, acknowledge_by = :acknowledgeBy, deadline = :deadline,
                            acknowledged_at = null, post = null, head_called = false, outcome = null, ended_at = null
                        where question = :question and party = :party""")
                .params(values(asking)).update();
    }

    private boolean update(String set, Asking asking, Instant at, String condition) {
        return jdbc.sql("update asking set " + set + " where question = :question and party = :party" + condition)
                .param("at", utc(at)).param("question", asking.question()).param("party", asking.party()).update() == 1;
    }

    /** Finds the address of the duty post that is called for a party. */
    public Optional<String> address(String question, String party) {
        return jdbc.sql("""
                        select p.address from asking a join duty_post p on p.reference = a.post
                        where a.question = :question and a.party = :party""")
                .param("question", question).param("party", party).query(String.class).optional();
    }
}
