package org.cordon.reported;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.arrest.ArrestState;
import org.cordon.caller.Caller;
import org.cordon.caller.CurrentCaller;
import org.cordon.lead.LeadState;
import org.cordon.operation.OperationService;
import org.cordon.pursuit.Target;
import org.cordon.pursuit.VisibleTargets;
import org.cordon.report.ReportChange;
import org.cordon.report.ReportChanges;
import org.cordon.report.ReportChanges.Change;
import org.cordon.report.ReportReader;
import org.cordon.reported.OperationReport.Outcome;
import org.cordon.reported.OperationReport.Person;
import org.cordon.reported.OperationReport.Told;
import org.cordon.shared.Refusal;
import org.cordon.unseen.PersonReport;
import org.cordon.unseen.PersonReports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports of an operation, the last first: to a country its own, on targets that it sees, to the coordination all, to the management
 * their references, kinds and states.
 *
 * <p>A report on a person by number and name, whom its country does not see, is none of an operation: it is told among
 * {@link #onPersons()}.
 */
@Component
@Transactional(readOnly = true)
public class OperationReports {

    /** How many a page holds. */
    public static final int PAGE = 100;

    private static final Set<String> FINAL = Set.of(ArrestState.SURRENDERED.name(), ArrestState.RETURNED_OTHERWISE.name());

    private static final String REPORTS = """
            select reference, kind, case when kind = 'LEAD' then 'LEAD'
                when positive then 'POSITIVELY_LOCATED' else 'POSSIBLE_LOCATION' end as counts,
                   state, target, reporting_country, reported_at, country, happened_at, zone, place, text,
                   cast(null as text) as legal_basis, cast(null as text) as identified_by, cast(null as text) as custody, 1 as reporters
            from lead where operation = :operation
            union all
            select a.reference, 'ARREST', null, case when r.withdrawn then 'WITHDRAWN' else a.state end,
                   a.target, r.country, r.reported_at, r.country, r.happened_at, r.zone, r.place, r.text, r.legal_basis, r.identified_by, r.custody,
                   (select count(*) from arrest_report_now o where o.arrest = a.reference and not o.withdrawn)
            from arrest a join arrest_report_now r on r.arrest = a.reference where a.operation = :operation""";

    /** For the management, which reads no more of them. */
    private static final String STATES = """
            select reference, kind, case when kind = 'LEAD' then 'LEAD'
                when positive then 'POSITIVELY_LOCATED' else 'POSSIBLE_LOCATION' end as counts,
                   state, target, reporting_country, reported_at
            from lead_state where operation = :operation
            union all
            select a.reference, 'ARREST', null, case when r.withdrawn then 'WITHDRAWN' else a.state end, a.target, r.country, r.reported_at
            from arrest_state a join arrest_report_state r on r.arrest = a.reference where a.operation = :operation""";

    private final JdbcClient jdbc;
    private final ReportChanges changes;
    private final PersonReports personReports;
    private final VisibleTargets targets;
    private final OperationService operations;
    private final CurrentCaller caller;
    private final Clock clock;

    OperationReports(JdbcClient jdbc, ReportChanges changes, PersonReports personReports, VisibleTargets targets,
            OperationService operations,
            CurrentCaller caller, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.personReports = personReports;
        this.targets = targets;
        this.operations = operations;
        this.caller = caller;
        this.clock = clock;
    }

    /** Some reports, and where to go on; {@code next} is null when there are no more. */
    public record Page(List<OperationReport> items, String next) {
    }

    /**
     * A page of the reports that the caller may see.
     *
     * @param after the {@code next} of the page before, or null
     * @throws Refusal as not found to whoever may not know the operation, forbidden to whoever has nothing to do with reports
     */
    public Page in(String operation, String after) {
        operations.visible(operation);
        var reader = caller.get();
        var all = reader.isCoordinator() || reader.isManager();
        if (!all && reader.country().isEmpty()) {
            throw Refusal.forbidden("Reports are for the countries, the coordination and the management.");
        }
        var statesAlone = reader.isManager() && !reader.isCoordinator();
        var found = jdbc.sql(page(statesAlone ? STATES : REPORTS))
                .param("operation", operation).param("all", all).param("country", reader.country().orElse(""))
                .param("targets", all ? new String[0] : seen(operation, reader.requireCountry()).toArray(String[]::new))
                .param("after", after).param("limit", PAGE + 1)
                .query(statesAlone ? OperationReports::readState : OperationReports::read).list();
        var page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new Page(shown(page, reader), found.size() > PAGE ? place(page.get(PAGE - 1)) : null);
    }

    /**
     * All reports on one target that the caller sees, the last first: beside his own country's those on whom it wants, and leads that were
     * released to it, as far as their suppliers let it; to the coordination and the management as in {@link #in}; to a partner the leads
     * that were released to it, and nothing of what became of them.
     */
    public List<OperationReport> on(Target target) {
        var reader = caller.get();
        var all = reader.isCoordinator() || reader.isManager();
        if (!all && reader.country().isEmpty() && !reader.isPartner()) {
            return List.of();
        }
        var statesAlone = reader.isManager() && !reader.isCoordinator();
        var wants = reader.country().filter(targets.wanting(target.reference())::contains).isPresent();
        return shown(jdbc.sql("select * from (" + (statesAlone ? STATES : REPORTS) + """
                        ) report
                        where (target = :target or target in (select items_of(:target)))
                          and (:all or reporting_country = :country or reference in (select released_items(:party)))
                        order by reported_at desc, reference || ' ' || reporting_country desc""")
                .param("operation", target.operation()).param("target", target.reference()).param("all", all || wants)
                .param("country", reader.country().orElse("")).param("party", reader.party())
                .query(statesAlone ? OperationReports::readState : OperationReports::read).list(), reader);
    }

    /** The reports of the caller's country on persons by number and name, the last first; whether any was matched is not told. */
    public List<OperationReport> onPersons() {
        var country = caller.get().requireCountry();
        return shown(personReports.of(country), country);
    }

    private List<OperationReport> shown(List<PersonReport> reports, String country) {
        var outcomes = outcomes(reports.stream().map(PersonReport::reference).toList());
        var byReport = changesOf(reports.stream().map(PersonReport::reference).toList(), ReportChange::report);
        return reports.stream().map(report -> {
            var own = byReport.getOrDefault(report.reference(), List.of());
            return new OperationReport(report.reference(), report.kind().name(), null,
                    report.withdrawn() ? LeadState.WITHDRAWN.name() : OperationReport.REPORTED, null, country, report.reportedAt(),
                    new Person(report.noticeNumber(), report.name()), told(report), own.size(), !report.withdrawn(), !report.withdrawn(),
                    own,
                    outcomes.getOrDefault(report.reference(), List.of()));
        }).toList();
    }

    /** One report of the caller's country, by the reference that it has; empty for whatever is none, and for everybody else. */
    public Optional<OperationReport> find(String reference) {
        return caller.get().country().flatMap(country -> personReports.find(reference, country)
                .map(report -> shown(List.of(report), country).get(0))
                .or(() -> jdbc.sql(
                        "select operation from lead where reference = :reference union all select operation from arrest where reference = :reference")
                        .param("reference", reference).query(String.class).optional()
                        .flatMap(operation -> inOperation(operation, reference))));
    }

    /** The target of an arrest that it may know without seeing whom it is held for stays unnamed. */
    private Optional<OperationReport> inOperation(String operation, String reference) {
        var reader = caller.get();
        return jdbc.sql("select * from (" + REPORTS + ") report where reference = :reference and reporting_country = :country")
                .param("operation", operation).param("country", reader.requireCountry()).param("reference", reference)
                .query(OperationReports::read).optional()
                .map(row -> targets.visibleAmong(List.of(row.target)).isEmpty() ? row.withoutTarget() : row)
                .map(row -> shown(List.of(row), reader).get(0));
    }

    private Map<String, List<Outcome>> outcomes(List<String> reports) {
        return jdbc.sql("select report, outcome, words, at from report_outcomes(:reports)").param("reports", reports.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("report"),
                        new Outcome(row.getString("outcome"), row.getString("words"), row.getTimestamp("at").toInstant()))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Told told(PersonReport report) {
        var told = PersonReport.read(new ReportReader(report.report(), clock.instant()), report.kind(), report.country());
        var what = told.what();
        return new Told(what.country(), what.happenedAt().toOffsetDateTime(), what.happenedAt().getZone().getId(), what.place(),
                what.text(),
                told.legalBasis(), told.identifiedBy(), told.custody());
    }

    /** The targets of own reports that the country sees. */
    private Set<String> seen(String operation, String country) {
        return targets.visibleAmong(jdbc.sql("select distinct target from (" + REPORTS + ") report where reporting_country = :country")
                .param("operation", operation).param("country", country).query(String.class).list());
    }

    private List<OperationReport> shown(List<Row> page, Caller reader) {
        if (reader.isManager() && !reader.isCoordinator()) {
            return page.stream()
                    .map(row -> new OperationReport(row.reference, row.kind, row.counts, row.state, row.target, null, null, null, null,
                            null, null,
                    null, null, null)).toList();
        }
        if (reader.isPartner()) {
            return page.stream()
                    .map(row -> new OperationReport(row.reference, row.kind, row.counts, null, row.target, row.reportingCountry,
                            row.reportedAt, null,
                    row.told, null, null, null, null, null)).toList();
        }
        var outcomes = reader.country().isEmpty() ? Map.<String, List<Outcome>>of()
                : outcomes(page.stream().map(Row::reference).distinct().toList());
        var byReport = changesOf(page.stream().map(Row::reference).distinct().toList(), change -> change.report() + ' ' + change.country());
        return page.stream().map(row -> {
            var own = reader.country().filter(row.reportingCountry::equals).isPresent() && !row.state.equals(LeadState.WITHDRAWN.name());
            var done = byReport.getOrDefault(place(row), List.of());
            return new OperationReport(row.reference, row.kind, row.counts, row.state, row.target, row.reportingCountry, row.reportedAt,
                    null, row.told,
                    done.size(), own, own && (!FINAL.contains(row.state) || row.reporters > 1), done,
                    outcomes.get(row.reference));
        }).toList();
    }

    private Map<String, List<Change>> changesOf(List<String> reports, Function<ReportChange, String> key) {
        return changes.of(reports).stream().collect(Collectors.groupingBy(key, Collectors.mapping(change -> new Change(change.withdrawn(),
                change.reason(), change.before(), change.changedBy(), change.changedAt()), Collectors.toList())));
    }

    private static String place(Row row) {
        return row.reference + ' ' + row.reportingCountry;
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

    private record Row(String reference, String kind, String counts, String state, String target, String reportingCountry,
            Instant reportedAt, Told told,
            int reporters) {

        Row withoutTarget() {
            return new Row(reference, kind, counts, state, null, reportingCountry, reportedAt, told, reporters);
        }
    }

    private static Row readState(ResultSet row, int number) throws SQLException {
        return new Row(row.getString("reference"), row.getString("kind"), row.getString("counts"), row.getString("state"),
                row.getString("target"),
                row.getString("reporting_country"), row.getTimestamp("reported_at").toInstant(), null, 0);
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        var zone = row.getString("zone");
        var told = new Told(row.getString("country"),
                row.getTimestamp("happened_at").toInstant().atZone(ZoneId.of(zone)).toOffsetDateTime(), zone,
                row.getString("place"), row.getString("text"), row.getString("legal_basis"), row.getString("identified_by"),
                row.getString("custody"));
        return new Row(row.getString("reference"), row.getString("kind"), row.getString("counts"), row.getString("state"),
                row.getString("target"),
                row.getString("reporting_country"), row.getTimestamp("reported_at").toInstant(), told, row.getInt("reporters"));
    }
}
