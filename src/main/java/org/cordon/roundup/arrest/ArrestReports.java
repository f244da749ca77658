package org.cordon.roundup.arrest;

import static org.cordon.kernel.shared.Columns.utc;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The reports of each country on an arrest. Rows are only added. The first report creates the arrest, the report of another country joins
 * the arrest, and a withdrawn report no longer counts.
 */
@Repository
class ArrestReports {

    private final JdbcClient jdbc;

    ArrestReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the arrest that a country has reported with exactly this time, even if that arrest has ended. */
    Optional<Arrest> reportedAs(String target, String country, ZonedDateTime happenedAt) {
        return jdbc.sql("""
                        select a.* from arrest a join arrest_report_now r on r.arrest = a.reference
                        where a.target = :target and r.country = :country and r.happened_at = :happenedAt and not r.withdrawn
                        order by a.reported_at desc limit 1""")
                .param("target", target).param("country", country).param("happenedAt", utc(happenedAt.toInstant()))
                .query(RecordRows.of(Arrest.class)).optional();
    }

    /** Returns the countries that report the arrest, in the order of their reports. */
    List<String> reporters(String arrest) {
        return jdbc.sql("select country from arrest_report_now where arrest = :arrest and not withdrawn order by reported_at, country")
                .param("arrest", arrest).query(String.class).list();
    }

    /**
     * Returns, for each reporting country, the reference by which the country knows the arrest, in the order of the reports. This is the
     * reference of the arrest, or that of the country's report by number and name.
     */
    Map<String, String> references(String arrest) {
        var references = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select now.country, coalesce(behind.report, now.arrest) as reference
                        from arrest_report_now now left join reports_behind(:arrest) behind on behind.country = now.country
                        where now.arrest = :arrest and not now.withdrawn order by now.reported_at, now.country""")
                .param("arrest", arrest).query(row -> {
                    references.put(row.getString("country"), row.getString("reference"));
                });
        return references;
    }

    /** Returns all countries that ever reported the arrest. */
    List<String> reportersEver(String arrest) {
        return jdbc.sql("select country from arrest_report_now where arrest = :arrest").param("arrest", arrest).query(String.class).list();
    }

    /** Returns the report of a country; empty if the country has withdrawn the report. */
    Optional<ArrestReport> find(String arrest, String country) {
        return jdbc.sql("select * from arrest_report_now where arrest = :arrest and country = :country and not withdrawn")
                .param("arrest", arrest).param("country", country).query(RecordRows.of(ArrestReport.class)).optional();
    }

    /** Adds the report of a country. A country that has withdrawn its report may report the arrest once more. */
    void add(String arrest, String user, ArrestReport report, Instant reportedAt) {
        add(arrest, user, report, reportedAt, false);
    }

    /** Adds the corrected report of a country, with the time of its first report. */
    void correct(String arrest, String user, ArrestReport report) {
        add(arrest, user, report, reportedAt(arrest, report.what().country()), false);
    }

    /** Adds the withdrawal of a country's report. */
    void withdraw(String arrest, String user, ArrestReport report) {
        add(arrest, user, report, reportedAt(arrest, report.what().country()), true);
    }

    private void add(String arrest, String user, ArrestReport report, Instant reportedAt, boolean withdrawn) {
        var what = report.what();
        jdbc.sql("""
                        insert into arrest_report (arrest, country, reported_by, reported_at, happened_at, zone, place, text, legal_basis,
                            identified_by, custody, withdrawn)
                        values (:arrest, :country, :user, :at, :happenedAt, :zone, :place, :text, :legalBasis, :identifiedBy, :custody,
                            :withdrawn)""")
                .param("arrest", arrest).param("country", what.country()).param("user", user).param("at", utc(reportedAt))
                .param("happenedAt", utc(what.happenedAt().toInstant())).param("zone", what.happenedAt().getZone().getId())
                .param("place", what.place()).param("text", what.text()).param("legalBasis", report.legalBasis())
                .param("identifiedBy", report.identifiedBy()).param("custody", report.custody()).param("withdrawn", withdrawn)
                .update();
    }

    private Instant reportedAt(String arrest, String country) {
        return jdbc.sql("select reported_at from arrest_report_now where arrest = :arrest and country = :country").param("arrest", arrest)
                .param("country", country).query(Timestamp.class).single().toInstant();
    }
}
