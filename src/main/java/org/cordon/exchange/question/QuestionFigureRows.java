package org.cordon.exchange.question;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.List;
import org.cordon.exchange.question.QuestionFigures.Numbers;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a database function that returns figures on questions and nothing else. */
@Repository
class QuestionFigureRows {

    private final JdbcClient jdbc;

    QuestionFigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures of one country and one urgency.
     *
     * @param country null in the row over all countries
     * @param urgency null in a row over all urgencies
     */
    record Row(String country, String urgency, Numbers numbers) {
    }

    /** Returns the row over all countries first. Each country follows with its total, and then with its urgencies. */
    List<Row> since(Instant since, Instant now) {
        return jdbc.sql("select * from question_figures(:since, :now)").param("since", utc(since))
                .param("now", utc(now)).query(RecordRows.of(Row.class)).list();
    }
}
