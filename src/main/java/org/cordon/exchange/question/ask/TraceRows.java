package org.cordon.exchange.question.ask;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code question_trace}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TraceRows {

    /** The largest number of questions that one trace finds: the latest ones. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    TraceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A question that has this trace. */
    record Found(String question, String trace) {
    }

    void add(String question, Collection<QuestionTrace> traces, Instant askedAt) {
        jdbc.sql("""
                        insert into question_trace (question, trace, asked_at)
                        select :question, trace, :at from unnest(cast(:traces as text[])) trace""")
                .param("question", question).param("at", utc(askedAt))
                .param("traces", traces.stream().map(QuestionTrace::key).toArray(String[]::new)).update();
    }

    /** Returns the questions that the caller sees and that have one of these traces. */
    List<Found> find(Collection<String> traces) {
        return jdbc.sql("select question, trace from questions_with(:traces, :most)")
                .param("traces", traces.toArray(String[]::new)).param("most", MOST).query(RecordRows.of(Found.class)).list();
    }
}
