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

/** The questions, as far as the caller sees them, and what was said. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Questions {

    /** What an answer names is shown as far as its reader sees it. */
    private static final String ANSWER = """
            select a.*, array(select item from unnest(a.items) with ordinality of (item, place)
                    where sees_still(item) order by place) as shown
            from answer a where\s""";

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param country which asks */
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

    /** The question, of which the caller of this method knows that it is there. */
    public Question require(String reference) {
        return find(reference).orElseThrow(() -> new IllegalArgumentException("There is no question " + reference));
    }

    /**
     * Those that the caller sees and that are sought, the latest first.
     *
     * @param after the reference of the last one already seen, or null
     */
    public List<Question> page(SoughtQuestions sought, String after, int limit) {
        return jdbc.sql("select * from seen_question q where " + SoughtQuestions.CONDITIONS + """
                         \sand (cast(:after as text) is null or (q.asked_at, q.reference) <
                               (select b.asked_at, b.reference from seen_question b where b.reference = :after))
                        order by q.asked_at desc, q.reference desc limit :limit""")
                .params(sought.values()).param("after", after).param("limit", limit).query(Questions::question).list();
    }

    /**
     * The latest that a country asked and was asked and that the caller sees, the last first.
     *
     * @param country of the caller
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

    /** Those of some that the caller sees, the latest first. */
    public List<Question> of(Collection<String> references) {
        return jdbc.sql("select * from seen_question where reference = any (:references) order by asked_at desc, reference")
                .param("references", references.toArray(String[]::new)).query(Questions::question).list();
    }

    /** Those of some of which the caller reads an answer that says something. */
    public Set<String> answered(Collection<String> references) {
        return Set.copyOf(jdbc.sql("""
                        select distinct question from answer where question = any (:references) and kind in ('ANSWERED', 'PARTLY')""")
                .param("references", references.toArray(String[]::new)).query(String.class).list());
    }

    /** Whether a question still stands; its row stays locked, so that of its withdrawal and an asking one comes first. */
    public boolean stands(String reference) {
        return jdbc.sql("select withdrawn_at is null from question where reference = :reference for update").param("reference", reference)
                .query(Boolean.class).single();
    }

    /** It stands no longer. */
    public void withdraw(String reference, Withdrawal withdrawal) {
        jdbc.sql("update question set withdrawn_at = :at, withdrawal_reason = :reason where reference = :reference")
                .param("at", utc(withdrawal.at())).param("reason", withdrawal.reason().name())
                .param("reference", reference).update();
    }

    /**
     * Those between the caller and others of which something is open still, what is due first before the others.
     *
     * @param party the group of the caller
     * @param since a deadline before that counts no more: a late answer is taken no longer
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

    /** Whether the caller sees the target, the lead or the arrest of this reference. */
    public boolean seesSubject(String reference) {
        return jdbc.sql("select sees_still(:reference)").param("reference", reference).query(Boolean.class).single();
    }

    public void add(Answer answer) {
        jdbc.sql("""
                        insert into answer (reference, question, party, by_asker, kind, text, reason, forwarded_to, items, given_at)
                        values (:reference, :question, :party, :byAsker, :kind, :text, :reason, :forwardedTo, :items, :givenAt)""")
                .params(values(answer)).update();
    }

    /** What was said about a question, as far as the caller may know it, in the order in which it was. */
    public List<Answer> answers(String question) {
        return jdbc.sql(ANSWER + "question = :question order by number").param("question", question)
                .query(Questions::answer).list();
    }

    public Optional<Answer> findAnswer(String reference) {
        return jdbc.sql(ANSWER + "reference = :reference").param("reference", reference).query(Questions::answer)
                .optional();
    }

    /** What was said last between the asker and one who is asked. */
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
