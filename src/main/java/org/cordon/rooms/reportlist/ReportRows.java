package org.cordon.rooms.reportlist;

import static org.cordon.kernel.shared.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.rooms.reportlist.OperationReport.Outcome;
import org.cordon.rooms.reportlist.OperationReport.Told;
import org.cordon.roundup.arrest.ArrestReport;
import org.cordon.roundup.lead.LeadDetails;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the reports of leads and arrests, one row for each reporting country. The callers of this class judge who may see the rows. */
@Repository
class ReportRows {

    /**
     * The query for reports. Its {@code offset 0} makes the planner go arrest by arrest; otherwise the planner reads all reports on all
     * arrests.
     */
    private static final String REPORTS = """
            select reference, kind, case when kind = 'LEAD' then 'LEAD'
                when positive then 'POSITIVELY_LOCATED' else 'POSSIBLE_LOCATION' end as counts,
                   state, target, reporting_country, reported_at, country, happened_at, zone, place, text,
                   cast(null as text) as legal_basis, cast(null as text) as identified_by, cast(null as text) as custody, urgency, route,
                   1 as reporters
            from lead where operation = :operation
            union all
            select a.reference, 'ARREST', null, case when r.withdrawn then 'WITHDRAWN' else a.state end,
                   a.target, r.country, r.reported_at, r.country, r.happened_at, r.zone, r.place, r.text,
                   r.legal_basis, r.identified_by, r.custody, null, null,
                   (select count(*) from arrest_report_now o where o.arrest = a.reference and not o.withdrawn)
            from arrest a cross join lateral (select * from arrest_report_now n where n.arrest = a.reference offset 0) r
            where a.operation = :operation""";

    /** The query for the states of reports, for the management, which may not read the contents. */
    private static final String STATES = """
            select reference, kind, case when kind = 'LEAD' then 'LEAD'
                when positive then 'POSITIVELY_LOCATED' else 'POSSIBLE_LOCATION' end as counts,
                   state, target, reporting_country, reported_at
            from lead_state where operation = :operation
            union all
            select a.reference, 'ARREST', null, case when r.withdrawn then 'WITHDRAWN' else a.state end, a.target, r.country, r.reported_at
            from arrest_state a cross join lateral (select * from arrest_report_state n where n.arrest = a.reference offset 0) r
            where a.operation = :operation""";

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A country's report.
     *
     * @param told      the content of the report; null where only states were read
     * @param reporters the number of countries whose report of the same arrest stands; 1 for a lead or a location
     */
    record Row(String reference, String kind, String counts, String state, String target, String reportingCountry, Instant reportedAt,
            Told told, int reporters) {

        /** Returns the key of the report within a page of reports. */
        String place() {
            return reference + ' ' + reportingCountry;
        }

        /**
         * Returns the report without what became of it. A reader through a release, or a country that was given a lead, may see no more
         * than that.
         */
        OperationReport asGiven(List<SaidTime> times) {
            return new OperationReport(reference, kind, counts, null, target, reportingCountry, reportedAt, null, toldWith(times), null,
                    null, null, null, null);
        }

        Told toldWith(List<SaidTime> times) {
            return times.stream().filter(time -> time.report().equals(reference)
                    && time.taken().equals(told.report().what().happenedAt().toInstant()))
                    .findFirst().map(time -> told.saidAt(time.said())).orElse(told);
        }

        Row withoutTarget() {
            return new Row(reference, kind, counts, state, null, reportingCountry, reportedAt, told, reporters);
        }
    }

    /** A reported time and the time that was taken in its place. */
    record SaidTime(String report, Instant taken, Instant said) {
    }

    /** Returns the reported times of leads and arrests that were replaced because they lay ahead of Cordon's clock. */
    List<SaidTime> saidTimes(List<String> reports) {
        return jdbc.sql("""
                        select e.subject, e.happened_at, e.detail ->> 'saidAt' as said from ledger_event e
                        where e.subject = any(:reports) and e.voids is null and jsonb_exists(e.detail, 'saidAt')""")
                .param("reports", reports.toArray(String[]::new))
                .query((row, number) -> new SaidTime(row.getString("subject"), instant(row, "happened_at"),
                        Instant.parse(row.getString("said")))).list();
    }

    /** Returns a page of the reports of an operation, the last first, without their contents. */
    List<Row> states(String operation, String after, int limit) {
        return page(STATES, ReportRows::readState, operation, true, "", List.of(), after, limit);
    }

    /** Returns a page of the reports of an operation, the last first. */
    List<Row> all(String operation, String after, int limit) {
        return page(REPORTS, ReportRows::read, operation, true, "", List.of(), after, limit);
    }

    /** Returns a page of the reports that a country made on these targets of an operation, the last first. */
    List<Row> of(String country, String operation, Collection<String> targets, String after, int limit) {
        return page(REPORTS, ReportRows::read, operation, false, country, targets, after, limit);
    }

    /** @param all true returns all reports of the operation; false returns only the reports of the country on these targets */
    private List<Row> page(String reports, RowMapper<Row> mapper, String operation, boolean all, String country,
            Collection<String> targets, String after, int limit) {
        return jdbc.sql(page(reports)).param("operation", operation).param("all", all).param("country", country)
                .param("targets", targets.toArray(String[]::new)).param("after", after).param("limit", limit)
                .query(mapper).list();
    }

    private static String page(String reports) {
        return "select * from (" + reports + """
                ) report
                where (:all or reporting_country = :country and target = any(:targets))
                  and (cast(:after as text) is null or (reported_at, reference || ' ' || reporting_country)
                       < (select b.reported_at, b.reference || ' ' || b.reporting_country from (
                """ + reports + """
                ) b where b.reference || ' ' || b.reporting_country = :after))
                order by reported_at desc, reference || ' ' || reporting_country desc limit :limit""";
    }

    /** Returns the reports on a target, the last first, without their contents. */
    List<Row> statesOn(String target, String operation) {
        return on(STATES, ReportRows::readState, target, operation, true, "", "");
    }

    /**
     * Returns the reports on a target, the last first.
     *
     * @param all true returns all reports; false returns only the reports that the country made and those released to the party
     */
    List<Row> on(String target, String operation, boolean all, String country, String party) {
        return on(REPORTS, ReportRows::read, target, operation, all, country, party);
    }

    private List<Row> on(String reports, RowMapper<Row> mapper, String target, String operation, boolean all, String country,
            String party) {
        return jdbc.sql("select * from (" + reports + """
                        ) report
                        where (target = :target or target in (select items_of(:target)))
                          and (:all or reporting_country = :country or reference in (select released_items(:party)))
                        order by reported_at desc, reference || ' ' || reporting_country desc""")
                .param("operation", operation).param("target", target).param("all", all).param("country", country).param("party", party)
                .query(mapper).list();
    }

    /**
     * Returns the leads on a target that a country was given only because the leads concern this country. The country has neither reported
     * these leads nor got a release of them.
     */
    List<Row> givenOn(String target, String operation, String country, String party) {
        return jdbc.sql("select * from (" + REPORTS + """
                        ) report
                        where (target = :target or target in (select items_of(:target))) and reporting_country <> :country
                          and reference in (select lead from given_lead) and reference not in (select released_items(:party))""")
                .param("operation", operation).param("target", target).param("country", country).param("party", party)
                .query(ReportRows::read).list();
    }

    /** Returns a country's report of the lead or the arrest with this reference. */
    Optional<Row> find(String reference, String country) {
        return jdbc.sql("""
                        select operation from lead where reference = :reference
                        union all select operation from arrest where reference = :reference""")
                .param("reference", reference).query(String.class).optional()
                .flatMap(operation -> jdbc.sql("select * from (" + REPORTS
                        + ") report where reference = :reference and reporting_country = :country")
                        .param("operation", operation).param("country", country).param("reference", reference)
                        .query(ReportRows::read).optional());
    }

    /** Returns the targets on which a country reported. */
    List<String> targetsOf(String country, String operation) {
        return jdbc.sql("select distinct target from (" + REPORTS + ") report where reporting_country = :country")
                .param("operation", operation).param("country", country).query(String.class).list();
    }

    /** Returns the outcomes that wanting countries have given for reports, by the references of the reports. */
    Map<String, List<Outcome>> outcomes(List<String> reports) {
        return jdbc.sql("select report, outcome, words, at from report_outcomes(:reports)").param("reports", reports.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("report"),
                        new Outcome(row.getString("outcome"), row.getString("words"), instant(row, "at")))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Row readState(ResultSet row, int number) throws SQLException {
        return new Row(row.getString("reference"), row.getString("kind"), row.getString("counts"), row.getString("state"),
                row.getString("target"),
                row.getString("reporting_country"), instant(row, "reported_at"), null, 0);
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        var details = row.getString("counts") == null ? null : RecordRows.of(LeadDetails.class).mapRow(row, number);
        var told = new Told(RecordRows.of(ArrestReport.class).mapRow(row, number), details, null);
        return new Row(row.getString("reference"), row.getString("kind"), row.getString("counts"), row.getString("state"),
                row.getString("target"),
                row.getString("reporting_country"), instant(row, "reported_at"), told, row.getInt("reporters"));
    }
}
