package org.cordon.exchange.question;

import static org.cordon.kernel.shared.Columns.code;
import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;
import static org.cordon.kernel.shared.Columns.utc;
import static org.cordon.kernel.shared.RecordRows.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.exchange.question.Question.Withdrawal;
import org.cordon.record.handling.HandlingCode;
import org.cordon.record.handling.SourceEvaluation;
import org.cordon.roundup.report.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of questions and of the messages about them, as far as the caller sees them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Questions {

    /** The columns of an answer. Of the items that the answer names, only those that the reader sees are returned. */
    private static final String ANSWER = """
            select a.*, array(select item from unnest(a.items) with ordinality of (item, place)
                    where sees_still(item) order by place) as shown
            from answer a where\s""";

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a question.
     *
     * @param country the country that asks
     */
    public void add(Question question, String country) {
        jdbc.sql("""
                        insert into question (reference, country, named, purpose, urgency, text, subject, channel, foreign_reference,
                            asked_at)
                        values (:reference, :country, :named, :purpose, :urgency, :text, :subject, :channel, :foreignReference,
                            :askedAt)""")
                .params(values(question)).param("country", country).update();
    }

    public Optional<Question> find(String reference) {
        return jdbc.sql("select * from seen_question where reference = :reference").param("reference", reference).query(Questions::question)
                .optional();
    }

    /** Returns a question, which must exist. */
    public Question require(String reference) {
        return find(reference).orElseThrow(() -> new IllegalArgumentException("There is no question " + reference));
    }

    /**
     * Returns the questions that the caller sees and that match the search, the latest first.
     *
     * @param after the reference of the last question already seen, or null
     */
    public List<Question> page(SoughtQuestions sought, String after, int limit) {
        return jdbc.sql("select * from seen_question q where " + SoughtQuestions.CONDITIONS + """
                         \sand (cast(:after as text) is null or (q.asked_at, q.reference) <
                               (select b.asked_at, b.reference from seen_question b where b.reference = :after))
                        order by q.asked_at desc, q.reference desc limit :limit""")
                .params(sought.values()).param("after", after).param("limit", limit).query(Questions::question).list();
    }

    /**
     * Returns the latest questions that a country asked or was asked and that the caller sees, the latest first.
     *
     * @param country the caller's country
     */
    public List<Question> latest(String country, int limit) {
        return jdbc.sql("""
                        select q.* from (
                            (select reference, asked_at from question where country = :country order by asked_at desc limit :limit)
                            union all
                            (select question, asked_at from asking where party = :party order by asked_at desc limit :limit)) latest
                        join seen_question q on q.reference = latest.reference
                        order by latest.asked_at desc limit :limit""")
                .param("country", country).param("party", Asking.party(country)).param("limit", limit).query(Questions::question).list();
    }

    /** Returns the questions of a list that the caller sees, the latest first. */
    public List<Question> of(Collection<String> references) {
        return jdbc.sql("select * from seen_question where reference = any (:references) order by asked_at desc, reference")
                .param("references", references.toArray(String[]::new)).query(Questions::question).list();
    }

    /** Returns the given questions that have a full or partial answer which the caller reads, by their references. */
    public Set<String> answered(Collection<String> references) {
        return Set.copyOf(jdbc.sql("""
                        select distinct question from answer where question = any (:references) and kind in ('ANSWERED', 'PARTLY')""")
                .param("references", references.toArray(String[]::new)).query(String.class).list());
    }

    /**
     * Whether a question still stands. Locks the row of the question, so that a withdrawal and a new asking take effect one after the
     * other.
     */
    public boolean stands(String reference) {
        return jdbc.sql("select withdrawn_at is null from question where reference = :reference for update").param("reference", reference)
                .query(Boolean.class).single();
    }

    /** Withdraws a question. */
    public void withdraw(String reference, Withdrawal withdrawal) {
        jdbc.sql("update question set withdrawn_at = :at, withdrawal_reason = :reason where reference = :reference")
                .param("at", utc(withdrawal.at())).param("reason", withdrawal.reason().name())
                .param("reference", reference).update();
    }

    /**
     * Returns the questions that are still open between the caller and others, the one with the earliest due time first.
     *
     * @param party the caller's group
     * @param since the earliest deadline; askings with an earlier deadline are left out, because no late answer is taken any more
     */
    public List<Question> open(String party, Instant since, int limit) {
        return jdbc.sql("""
                        with open as materialized (
                            select question, party, case when acknowledged_at is null then acknowledge_by else deadline end as due
                            from asking where (outcome is null or outcome = 'UNANSWERED') and deadline > :since)
                        select q.* from seen_question q
                        cross join lateral (select min(o.due) as due from open o where o.question = q.reference
                            and (q.own or o.party = :party)) first
                        where q.reference in (select question from open) and first.due is not null
                        order by first.due, q.reference limit :limit""")
                .param("party", party).param("since", utc(since)).param("limit", limit).query(Questions::question)
                .list();
    }

    /** Whether the caller sees the target, lead or arrest with this reference. */
    public boolean seesSubject(String reference) {
        return jdbc.sql("select sees_still(:reference)").param("reference", reference).query(Boolean.class).single();
    }

    public void add(Answer answer) {
        jdbc.sql("""
                        insert into answer (reference, question, party, by_asker, kind, text, reason, forwarded_to, items, given_at)
                        values (:reference, :question, :party, :byAsker, :kind, :text, :reason, :forwardedTo, :items, :givenAt)""")
                .params(values(answer)).update();
    }

    /** Returns the messages about a question that the caller may read, in the order of time. */
    public List<Answer> answers(String question) {
        return jdbc.sql(ANSWER + "question = :question order by number").param("question", question)
                .query(Questions::answer).list();
    }

    public Optional<Answer> findAnswer(String reference) {
        return jdbc.sql(ANSWER + "reference = :reference").param("reference", reference).query(Questions::answer)
                .optional();
    }

    /** Returns the last message between the asking country and a party. */
    public Optional<Answer> lastAnswer(String question, String party) {
        return answers(question).stream().filter(answer -> answer.party().equals(party)).reduce((first, last) -> last);
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        var code = row.getString("code");
        return new Question(row.getString("reference"), row.getBoolean("own"), row.getString("country"), row.getBoolean("named"),
                Purpose.valueOf(row.getString("purpose")), Urgency.valueOf(row.getString("urgency")), row.getString("text"),
                row.getString("subject"), code(row, "channel", Channel.class), row.getString("foreign_reference"),
                instant(row, "asked_at"), code == null ? HandlingCode.H0 : HandlingCode.valueOf(code),
                code(row, "source", SourceEvaluation.class), (Integer) row.getObject("information"), withdrawal(row));
    }

    private static Withdrawal withdrawal(ResultSet row) throws SQLException {
        var reason = row.getString("withdrawal_reason");
        return reason == null ? null : new Withdrawal(instant(row, "withdrawn_at"), WithdrawalReason.valueOf(reason));
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(row.getString("reference"), row.getString("question"), row.getString("party"), row.getBoolean("by_asker"),
                AnswerKind.valueOf(row.getString("kind")), row.getString("text"), code(row, "reason", RefusalReason.class),
                row.getString("forwarded_to"), texts(row, "shown"), instant(row, "given_at"));
    }
}
