package org.cordon.roundup.personreport;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;
import static org.cordon.kernel.shared.RecordRows.values;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reports on persons given by notice number and name. */
@Repository
public class PersonReports {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PersonReports(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Makes every other transaction on the country's reports on the person wait until this one ends. */
    void lock(String country, String noticeNumber) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:person, 0))").param("person", country + " " + noticeNumber)
                .query((row, number) -> true).single();
    }

    /** Returns a country's reports on the person that are not withdrawn, the first report first. */
    public List<PersonReport> of(String country, PersonReport.Kind kind, String noticeNumber) {
        return jdbc.sql("""
                        select * from person_report where country = :country and kind = :kind and notice_number = :number
                            and withdrawn_at is null
                        order by reported_at, reference""")
                .param("country", country).param("kind", kind.name()).param("number", noticeNumber).query(this::read).list();
    }

    void add(PersonReport report) {
        jdbc.sql("""
                        insert into person_report (reference, country, kind, notice_number, name, report, reported_by, reported_at)
                        values (:reference, :country, :kind, :noticeNumber, :name, cast(:report as jsonb), :reportedBy, :reportedAt)""")
                .params(values(report)).update();
    }

    /** Returns a report of any country. Only jobs use this method. */
    public Optional<PersonReport> find(String reference) {
        return jdbc.sql("select * from person_report where reference = :reference").param("reference", reference).query(this::read)
                .optional();
    }

    /** Returns a report of this country; empty if the report is another country's. */
    public Optional<PersonReport> find(String reference, String country) {
        return jdbc.sql("select * from person_report where reference = :reference and country = :country")
                .param("reference", reference).param("country", country).query(this::read).optional();
    }

    /** Returns a country's reports, the last first. */
    public List<PersonReport> of(String country) {
        return jdbc.sql("select * from person_report where country = :country order by reported_at desc, reference")
                .param("country", country)
                .query(this::read).list();
    }

    /** Saves the content of the report. */
    void save(PersonReport report) {
        jdbc.sql("update person_report set report = cast(:report as jsonb) where reference = :reference")
                .param("report", report.report().toString()).param("reference", report.reference()).update();
    }

    void withdraw(String reference, Instant at) {
        jdbc.sql("update person_report set withdrawn_at = :at where reference = :reference").param("at", utc(at))
                .param("reference", reference).update();
    }

    private PersonReport read(ResultSet row, int number) throws SQLException {
        return new PersonReport(row.getString("reference"), row.getString("country"), PersonReport.Kind.valueOf(row.getString("kind")),
                row.getString("notice_number"), row.getString("name"), parse(row.getString("report")),
                row.getTimestamp("withdrawn_at") != null, row.getString("reported_by"), instant(row, "reported_at"));
    }

    private JsonNode parse(String report) {
        try {
            return json.readTree(report);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A person report cannot be read back as JSON");
        }
    }
}
