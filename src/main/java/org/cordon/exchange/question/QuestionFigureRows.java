package org.cordon.exchange.question;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.List;
import org.cordon.exchange.question.QuestionFigures.Numbers;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers themselves, from a function of the database that gives nothing else. */
@Repository
class QuestionFigureRows {

    private final JdbcClient jdbc;

    QuestionFigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param country null of all @param urgency null of all that are put to a country */
    record Row(String country, String urgency, Numbers numbers) {
    }

    /** That of all first, then each country's, its own sum before the urgencies. */
    List<Row> since(Instant since, Instant now) {
        return jdbc.sql("select * from question_figures(:since, :now)").param("since", utc(since))
                .param("now", utc(now)).query(RecordRows.of(Row.class)).list();
    }
}
