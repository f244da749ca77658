package org.cordon.cockpit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.util.List;
import org.cordon.access.CurrentCaller;
import org.cordon.cockpit.Overview.Line;
import org.cordon.cockpit.Overview.Named;
import org.cordon.ledger.Results;
import org.cordon.ledger.ResultsService;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the managers' pages in Cockpit show, for managers and coordinators. Every signed-in person can reach a plugin's address, so each answer asks
 * who wants it; for anybody else there is nothing here.
 */
@Service
@Transactional(readOnly = true)
class OperationsOverview {

    private static final int SHORTEST_SEARCH = 2;

    /** An operation in the list, with its figures as of now. */
    record Operation(@JsonUnwrapped Line line, Results results) {
    }

    private final OverviewQuery query;
    private final ResultsService results;
    private final CurrentCaller caller;
    private final Clock clock;

    OperationsOverview(OverviewQuery query, ResultsService results, CurrentCaller caller, Clock clock) {
        this.query = query;
        this.results = results;
        this.caller = caller;
        this.clock = clock;
    }

    List<Operation> operations() {
        requireManager();
        return query.operations().stream().map(line -> new Operation(line, resultsOf(line.reference()))).toList();
    }

    Overview operation(String reference) {
        requireManager();
        var line = query.operation(reference).orElseThrow(OperationsOverview::nothing);
        return new Overview(line, resultsOf(reference), results.approved(reference).orElse(null), query.targetsByState(reference),
                query.countries(reference), query.targets(reference), query.arrests(reference), query.incidents(reference));
    }

    /** Operations, countries, targets, leads and arrests by a part of their reference. */
    List<Named> search(String text) {
        requireManager();
        var wanted = text == null ? "" : text.strip();
        return wanted.length() < SHORTEST_SEARCH ? List.of() : query.named(wanted);
    }

    Named ofInstance(String instance) {
        requireManager();
        return query.ofInstance(instance).orElseThrow(OperationsOverview::nothing);
    }

    private Results resultsOf(String operation) {
        var now = clock.instant();
        return results.results(operation, now, now);
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
