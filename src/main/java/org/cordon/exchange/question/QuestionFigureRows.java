package org.cordon.exchange.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cordon.exchange.question.QuestionFigures.Numbers;
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
        return jdbc.sql("select * from question_figures(:since, :now)").param("since", since.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC)).query(QuestionFigureRows::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString("country"), row.getString("urgency"), new Numbers(row.getInt("asked"), row.getInt("open"),
                row.getInt("overdue"), row.getInt("unanswered"), (Double) row.getObject("minutes_to_acknowledge"),
                (Double) row.getObject("minutes_to_answer")));
    }
}
