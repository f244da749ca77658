package org.cordon.roundup.participation.dates;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.dates.DateMoveReader;
import org.cordon.roundup.operation.dates.MovedDates;
import org.cordon.roundup.participation.process.DateWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the dates of an operation, for all countries or for one. The coordinator's act writes the dates. A job after the act lets timers
 * and tasks {@link DateFollowers follow}, and informs the countries.
 */
@Service
@Transactional
public class DateMoves {

    private final Operations operations;
    private final OperationService operationService;
    private final MovedDates movedDates;
    private final DateMovePreview preview;
    private final NewDates dates;
    private final DateWorkflow workflow;
    private final CurrentCaller caller;
    private final Clock clock;

    DateMoves(Operations operations, OperationService operationService, MovedDates movedDates, DateMovePreview preview, NewDates dates,
            DateWorkflow workflow, CurrentCaller caller, Clock clock) {
        this.operations = operations;
        this.operationService = operationService;
        this.movedDates = movedDates;
        this.preview = preview;
        this.dates = dates;
        this.workflow = workflow;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One date that would move.
     *
     * @param isNow whether the new date lies in the past, so that the step that waits for it happens at once
     * @param kept  the countries that keep a later date of their own, by code
     */
    public record Change(String date, Instant from, Instant to, boolean isNow, List<String> kept) {
    }

    /**
     * The effect that a move of dates would have.
     *
     * @param told the countries that would get a message, by code
     */
    public record Preview(boolean valid, List<Reason> reasons, List<Change> changes, List<String> told) {
    }

    /** Requires that the caller may move dates of this operation. The controller calls this method before it reads the body. */
    @Transactional(readOnly = true)
    public void requireAllowed(String reference) {
        operationService.visible(reference);
        caller.get().requireCoordinator();
    }

    /** Returns what the move would do, and the reasons against it. */
    @Transactional(readOnly = true)
    public Preview preview(String reference, JsonNode order) {
        requireAllowed(reference);
        var operation = operations.find(reference).orElseThrow();
        var reader = new DateMoveReader(order, clock.instant());
        var move = reader.read();
        var reasons = reader.reasons().isEmpty() ? preview.reasonsAgainst(operation, move) : reader.reasons();
        if (!reasons.isEmpty()) {
            return new Preview(false, reasons, List.of(), List.of());
        }
        var changes = preview.changes(operation, move);
        return new Preview(true, List.of(), changes,
                changes.isEmpty() || operation.enteredAfterwards() ? List.of() : preview.told(operation, move));
    }

    /**
     * Moves dates.
     *
     * @param seen the version of the dates that the coordinator has seen, or null if the coordinator does not say
     * @throws Refusal with every reason and its field, if a date cannot be moved; conflict, if dates were moved since the coordinator
     * looked. No date is moved in either case
     */
    public void move(String reference, JsonNode order, Integer seen) {
        requireAllowed(reference);
        var operation = operations.lock(reference);
        movedDates.requireSeen(reference, seen);
        var reader = new DateMoveReader(order, clock.instant());
        var move = reader.read();
        var reasons = reader.reasons().isEmpty() ? preview.reasonsAgainst(operation, move) : reader.reasons();
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("No date was moved: {reasons}.", Reason.joined(reasons)), reasons);
        }
        var changes = preview.changes(operation, move);
        if (changes.isEmpty()) {
            return;
        }
        if (move.isForAll()) {
            dates.moveForAll(operation, move);
        } else {
            dates.moveForOne(operation, move);
        }
        workflow.datesMoved(reference, move.dates().keySet(), move.country());
    }
}
