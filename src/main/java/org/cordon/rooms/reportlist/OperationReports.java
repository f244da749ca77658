package org.cordon.rooms.reportlist;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal;
import org.cordon.rooms.reportlist.OperationReport.Outcome;
import org.cordon.rooms.reportlist.OperationReport.Person;
import org.cordon.rooms.reportlist.OperationReport.Told;
import org.cordon.rooms.reportlist.ReportRows.Row;
import org.cordon.roundup.arrest.ArrestState;
import org.cordon.roundup.lead.LeadDetails;
import org.cordon.roundup.lead.LeadState;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.personreport.PersonReport;
import org.cordon.roundup.personreport.PersonReports;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.cordon.roundup.report.ReportChange;
import org.cordon.roundup.report.ReportChanges;
import org.cordon.roundup.report.ReportChanges.Change;
import org.cordon.roundup.report.ReportReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports of an operation, the last first. A country sees its own reports on targets that it sees. The coordination sees all reports.
 * The management sees the references, kinds and states of all reports.
 *
 * <p>A report by number and name is on a person whom the reporting country does not see. Such a report belongs to no operation:
 * {@link #onPersons()} returns it.
 */
@Component
@Transactional(readOnly = true)
public class OperationReports {

    /** The number of reports on a page. */
    public static final int PAGE = 100;

    private static final Set<String> FINAL = Set.of(ArrestState.SURRENDERED.name(), ArrestState.RETURNED_OTHERWISE.name());

    private final ReportRows rows;
    private final ReportChanges changes;
    private final PersonReports personReports;
    private final VisibleTargets targets;
    private final OperationService operations;
    private final CurrentCaller caller;
    private final Clock clock;

    OperationReports(ReportRows rows, ReportChanges changes, PersonReports personReports, VisibleTargets targets,
            OperationService operations, CurrentCaller caller, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.personReports = personReports;
        this.targets = targets;
        this.operations = operations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Returns a page of the reports that the caller may see.
     *
     * @param after the {@code next} of the page before, or null
     * @throws Refusal not found, if the caller may not know the operation; forbidden, unless the caller is a country, the coordination or
     *                 the management
     */
    public Page<OperationReport> in(String operation, String after) {
        operations.visible(operation);
        var reader = caller.get();
        var page = Page.of(page(operation, reader, after), PAGE, Row::place);
        return new Page<>(shown(page.items(), reader), page.next());
    }

    private List<Row> page(String operation, Caller reader, String after) {
        if (reader.isCoordinator()) {
            return rows.all(operation, after, PAGE + 1);
        }
        if (reader.isManager()) {
            return rows.states(operation, after, PAGE + 1);
        }
        var country = reader.country()
                .orElseThrow(() -> Refusal.forbidden("Reports are for the countries, the coordination and the management."));
        var seen = targets.visibleAmong(rows.targetsOf(country, operation));
        return rows.of(country, operation, seen, after, PAGE + 1);
    }

    /**
     * Returns all reports on a target that the caller sees, the last first. A country sees its own reports, and leads that were released to
     * it. A wanting country also sees every report that the report's supplier does not withhold from it. A lead can be given to a country
     * because it concerns that country: the country then sees its content, but not what became of it. The coordination and the management
     * see as much as {@link #in} shows them. A partner sees the leads that were released to it, without what became of these leads.
     */
    public List<OperationReport> on(Target target) {
        var reader = caller.get();
        var all = reader.isCoordinator() || reader.isManager();
        if (!all && reader.country().isEmpty() && !reader.isPartner()) {
            return List.of();
        }
        if (statesAlone(reader)) {
            return shown(rows.statesOn(target.reference(), target.operation()), reader);
        }
        var wants = reader.country().filter(targets.wanting(target.reference())::contains).isPresent();
        var country = reader.country().orElse("");
        var told = shown(rows.on(target.reference(), target.operation(), all || wants, country, reader.party()), reader);
        if (wants || reader.country().isEmpty()) {
            return told;
        }
        var given = rows.givenOn(target.reference(), target.operation(), country, reader.party());
        return Stream.concat(told.stream(), asGiven(given).stream())
                .sorted(Comparator.comparing(OperationReport::reportedAt).thenComparing(OperationReport::reference).reversed()).toList();
    }

    /**
     * Returns the reports of the caller's country on persons by number and name, the last first. These reports do not reveal whether a
     * target matched.
     */
    public List<OperationReport> onPersons() {
        var country = caller.get().requireCountry();
        return shown(personReports.of(country), country);
    }

    private List<OperationReport> shown(List<PersonReport> reports, String country) {
        var outcomes = rows.outcomes(reports.stream().map(PersonReport::reference).toList());
        var byReport = changesOf(reports.stream().map(PersonReport::reference).toList(), ReportChange::report);
        return reports.stream().map(report -> {
            var own = byReport.getOrDefault(report.reference(), List.of());
            return new OperationReport(report.reference(), report.kind().name(), null,
                    report.withdrawn() ? LeadState.WITHDRAWN.name() : OperationReport.REPORTED, null, country, report.reportedAt(),
                    new Person(report.noticeNumber(), report.name()), told(report), own.size(), !report.withdrawn(), !report.withdrawn(),
                    own, outcomes.getOrDefault(report.reference(), List.of()));
        }).toList();
    }

    /**
     * Returns the report of the caller's country with this reference; empty if there is no such report, or the caller works for no
     * country's bureau.
     */
    public Optional<OperationReport> find(String reference) {
        return caller.get().country().flatMap(country -> personReports.find(reference, country)
                .map(report -> shown(List.of(report), country).get(0))
                .or(() -> rows.find(reference, country).map(this::withoutUnseenTarget)
                        .map(row -> shown(List.of(row), caller.get()).get(0))));
    }

    /**
     * Removes the target from a report if the caller does not see that target. A country may know of an arrest without seeing the target of
     * that arrest.
     */
    private Row withoutUnseenTarget(Row row) {
        return targets.visibleAmong(List.of(row.target())).isEmpty() ? row.withoutTarget() : row;
    }

    private Told told(PersonReport report) {
        var reader = new ReportReader(report.report(), clock.instant());
        return new Told(PersonReport.read(reader, report.kind(), report.country()),
                report.kind() == PersonReport.Kind.ARREST ? null : LeadDetails.read(reader), report.saidAt().orElse(null));
    }

    private List<OperationReport> shown(List<Row> page, Caller reader) {
        if (statesAlone(reader)) {
            return page.stream().map(row -> new OperationReport(row.reference(), row.kind(), row.counts(), row.state(), row.target(), null,
                    null, null, null, null, null, null, null, null)).toList();
        }
        if (reader.isPartner()) {
            return asGiven(page);
        }
        var references = page.stream().map(Row::reference).distinct().toList();
        var outcomes = reader.country().isEmpty() ? Map.<String, List<Outcome>>of() : rows.outcomes(references);
        var byReport = changesOf(references, change -> change.report() + ' ' + change.country());
        var saidTimes = rows.saidTimes(references);
        return page.stream().map(row -> {
            var own = reader.country().filter(row.reportingCountry()::equals).isPresent()
                    && !row.state().equals(LeadState.WITHDRAWN.name());
            var done = byReport.getOrDefault(row.place(), List.of());
            return new OperationReport(row.reference(), row.kind(), row.counts(), row.state(), row.target(), row.reportingCountry(),
                    row.reportedAt(), null, row.toldWith(saidTimes), done.size(), own,
                    own && (!FINAL.contains(row.state()) || row.reporters() > 1),
                    done, outcomes.get(row.reference()));
        }).toList();
    }

    private List<OperationReport> asGiven(List<Row> page) {
        var saidTimes = rows.saidTimes(page.stream().map(Row::reference).toList());
        return page.stream().map(row -> row.asGiven(saidTimes)).toList();
    }

    private static boolean statesAlone(Caller reader) {
        return reader.isManager() && !reader.isCoordinator();
    }

    private Map<String, List<Change>> changesOf(List<String> reports, Function<ReportChange, String> key) {
        return changes.of(reports).stream().collect(Collectors.groupingBy(key, Collectors.mapping(change -> new Change(change.withdrawn(),
                change.reason(), change.before(), change.changedBy(), change.changedAt()), Collectors.toList())));
    }
}
