package org.cordon.arrest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports on persons given by notice number and name. */
@Repository
class PersonReports {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PersonReports(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Makes every other report of the country on the person wait until the transaction ends. */
    void lock(String country, String noticeNumber) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:person, 0))").param("person", country + " " + noticeNumber)
                .query((row, number) -> true).single();
    }

    /** What a country has reported on the person, the first report first. */
    List<PersonReport> of(String country, PersonReport.Kind kind, String noticeNumber) {
        return jdbc.sql("""
                        select * from person_report where country = :country and kind = :kind and notice_number = :number
                        order by reported_at, reference""")
                .param("country", country).param("kind", kind.name()).param("number", noticeNumber).query(this::read).list();
    }

    void add(PersonReport report) {
        jdbc.sql("""
                        insert into person_report (reference, country, kind, notice_number, name, report, matched, reported_by, reported_at)
                        values (:reference, :country, :kind, :number, :name, cast(:report as jsonb), :matched, :by, :at)""")
                .param("reference", report.reference()).param("country", report.country()).param("kind", report.kind().name())
                .param("number", report.noticeNumber()).param("name", report.name()).param("report", report.report().toString())
                .param("matched", report.matched()).param("by", report.reportedBy()).param("at", Timestamp.from(report.reportedAt()))
                .update();
    }

    /** Writes what the report became. */
    void save(PersonReport report) {
        jdbc.sql("update person_report set matched = :matched where reference = :reference").param("matched", report.matched())
                .param("reference", report.reference()).update();
    }

    private PersonReport read(ResultSet row, int number) throws SQLException {
        return new PersonReport(row.getString("reference"), row.getString("country"), PersonReport.Kind.valueOf(row.getString("kind")),
                row.getString("notice_number"), row.getString("name"), parse(row.getString("report")), row.getString("matched"),
                row.getString("reported_by"), row.getTimestamp("reported_at").toInstant());
    }

    private JsonNode parse(String report) {
        try {
            return json.readTree(report);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A person report cannot be read back as JSON");
        }
    }
}
