package org.cordon.rooms.cockpit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.results.ResultsService;
import org.cordon.record.results.Standing;
import org.cordon.record.results.StandingService;
import org.cordon.rooms.cockpit.Overview.About;
import org.cordon.rooms.cockpit.Overview.Approved;
import org.cordon.rooms.cockpit.Overview.CountryLine;
import org.cordon.rooms.cockpit.Overview.Line;
import org.cordon.rooms.cockpit.Overview.Named;
import org.cordon.rooms.cockpit.Overview.OpenTask;
import org.cordon.rooms.cockpit.Overview.TargetLine;
import org.cordon.rooms.cockpit.Overview.Waiting;
import org.cordon.rooms.cockpit.WorkQuery.Numbers;
import org.cordon.rooms.cockpit.WorkQuery.Task;
import org.cordon.roundup.operation.OperationCounts;
import org.cordon.roundup.operation.OperationCounts.Counts;
import org.cordon.roundup.participation.ParticipationQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers the managers' pages in Cockpit, for managers and coordinators only. Everybody who is signed in can reach the addresses of a
 * plugin, so each answer checks the caller. All other callers get the answer that there is nothing here.
 */
@Service
@Transactional(readOnly = true)
class OperationsOverview {

    private static final int SHORTEST_SEARCH = 2;
    private static final int SHOWN_TASKS = 3;

    /** An operation in the list, with its present figures and the results approved last; null if no results are approved. */
    record Operation(@JsonUnwrapped Line line, Counts counts, Standing standing, Approved approved) {
    }

    private final OverviewQuery query;
    private final WorkQuery work;
    private final KinQuery kin;
    private final ParticipationQueries participations;
    private final OperationCounts counts;
    private final StandingService standings;
    private final ResultsService results;
    private final CurrentCaller caller;

    OperationsOverview(OverviewQuery query, WorkQuery work, KinQuery kin, ParticipationQueries participations, OperationCounts counts,
            StandingService standings,
            ResultsService results, CurrentCaller caller) {
        this.query = query;
        this.work = work;
        this.kin = kin;
        this.participations = participations;
        this.counts = counts;
        this.standings = standings;
        this.results = results;
        this.caller = caller;
    }

    List<Operation> operations() {
        requireManager();
        var lines = query.operations(work.numbers());
        var references = lines.stream().map(Line::reference).toList();
        var counted = counts.of(references);
        var approved = results.approvedLast(references).stream().collect(toMap(one -> one.figures().operation(), Approved::of));
        return lines.stream().map(line -> new Operation(line, counted.get(line.reference()), standings.of(line.reference()),
                approved.get(line.reference()))).toList();
    }

    Overview operation(String reference) {
        requireManager();
        var tasks = work.tasks(reference);
        var incidents = work.incidents(reference);
        var line = query.operation(reference, new Numbers(tasks.size(), overdue(tasks), incidents.size()))
                .orElseThrow(OperationsOverview::nothing);
        return new Overview(line, counts.of(reference), standings.of(reference),
                results.approvedLast(List.of(reference)).stream().map(Approved::of).findFirst().orElse(null),
                countries(reference, tasks), waiting(tasks), incidents);
    }

    /** Returns the targets of an operation. The page requests the targets separately, because there are many of them. */
    List<TargetLine> targets(String reference) {
        requireManager();
        query.operation(reference, Numbers.NONE).orElseThrow(OperationsOverview::nothing);
        return query.targets(reference);
    }

    private List<CountryLine> countries(String reference, List<Task> tasks) {
        var byDesk = tasks.stream().filter(task -> task.desk() != null).collect(groupingBy(Task::desk));
        var nominations = counts.nominationsByCountry(reference);
        var owed = counts.openConfirmationsByCountry(reference);
        var reports = query.reports(reference);
        var instances = query.participations(reference);
        return participations.in(reference).stream().map(country -> {
            var own = byDesk.getOrDefault(Roles.bureau(country.country()), List.of());
            return new CountryLine(country.reference(), country.country(), country.status(), country.stage(), country.answeredAt(),
                    country.answerDeadline(),
                    country.reminders(), nominations.getOrDefault(country.country(), 0), owed.getOrDefault(country.country(), 0),
                    reports.getOrDefault(country.country(), 0), country.lastHeard(), own.size(), overdue(own),
                    own.stream().limit(SHOWN_TASKS).map(task -> new OpenTask(task.name(), task.reference(), task.due(), task.overdue()))
                            .toList(),
                    instances.get(country.reference()));
        }).toList();
    }

    /** Sums tasks of the same kind at the same desk to one line. The tasks must be in the order in which they are due. */
    private static List<Waiting> waiting(List<Task> tasks) {
        record Kind(String desk, String task) {
        }
        var kinds = tasks.stream()
                .collect(groupingBy(task -> new Kind(task.desk(), task.name().split(" · ")[0]), LinkedHashMap::new, toList()));
        return kinds.entrySet().stream().map(entry -> {
            var oldest = entry.getValue().get(0);
            return new Waiting(entry.getKey().desk(), entry.getKey().task(), entry.getValue().size(), overdue(entry.getValue()),
                    oldest.due(), oldest.since(),
                    oldest.reference(), oldest.instance());
        }).toList();
    }

    private static int overdue(List<Task> tasks) {
        return (int) tasks.stream().filter(Task::overdue).count();
    }

    /** Finds operations, countries, targets, leads and arrests whose reference contains the text. */
    List<Named> search(String text) {
        requireManager();
        var wanted = text == null ? "" : text.strip();
        return wanted.length() < SHORTEST_SEARCH ? List.of() : query.named(wanted);
    }

    About ofInstance(String instance) {
        requireManager();
        var named = query.ofInstance(instance).orElseThrow(OperationsOverview::nothing);
        return new About(named, kin.of(named));
    }

    private void requireManager() {
        var caller = this.caller.find().orElseThrow(OperationsOverview::nothing);
        if (!caller.isManager() && !caller.isCoordinator()) {
            throw nothing();
        }
    }

    private static Refusal nothing() {
        return Refusal.notFound("There is nothing here that you may see.");
    }
}
