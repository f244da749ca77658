package org.cordon.roundup.operation.dates;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.operation.Operation;

/**
 * The rules by which dates of an operation move for all countries. A date in the past means now, and the step that waits for it happens at
 * once. A dependent date moves along if the coordinator does not give it as well. The screening deadline stays halfway between nomination
 * and confirmation deadline; approval and closing keep their distance from the end of the operational phase.
 */
public final class DateMoveRules {

    private final Operation operation;
    private final Map<OperationDate, Instant> given;
    private final Instant now;

    DateMoveRules(Operation operation, Map<OperationDate, Instant> given, Instant now) {
        this.operation = operation;
        this.given = given;
        this.now = now;
    }

    /** Returns all dates that change, including dependent dates. A date given with its present value does not change. */
    Map<OperationDate, Instant> moved() {
        var moved = new EnumMap<OperationDate, Instant>(OperationDate.class);
        given.forEach((date, time) -> moved.put(date, effective(time)));
        moved.entrySet().removeIf(entry -> entry.getValue().equals(operation.at(entry.getKey())));
        if (moved.containsKey(OperationDate.NOMINATION_DEADLINE) || moved.containsKey(OperationDate.CONFIRMATION_DEADLINE)) {
            follow(moved, OperationDate.SCREENING_DEADLINE, Operation.halfway(after(moved, OperationDate.NOMINATION_DEADLINE),
                    after(moved, OperationDate.CONFIRMATION_DEADLINE)));
        }
        if (moved.containsKey(OperationDate.OPERATION_END)) {
            var by = Duration.between(operation.operationEnd(), moved.get(OperationDate.OPERATION_END));
            follow(moved, OperationDate.APPROVAL_DEADLINE, operation.approvalDeadline().plus(by));
            follow(moved, OperationDate.CLOSING_DEADLINE, operation.closingDeadline().plus(by));
        }
        return moved;
    }

    private void follow(Map<OperationDate, Instant> moved, OperationDate date, Instant time) {
        if (!given.containsKey(date) && !time.equals(operation.at(date))) {
            moved.put(date, time);
        }
    }

    /** Returns the reasons against the move, date by date; empty if there are none. */
    List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        var moved = moved();
        given.keySet().forEach(date -> checkPhase(date, reasons));
        if (reasons.isEmpty()) {
            given.forEach((date, time) -> checkHistory(date, effective(time), reasons));
            OperationDate earlier = null;
            for (var date : OperationDate.values()) {
                if (moved.containsKey(date) && !given.containsKey(date)) {
                    // A dependent date keeps its place in the order, so it needs no check.
                    continue;
                }
                if (earlier != null && (moved.containsKey(earlier) || moved.containsKey(date))) {
                    checkOrder(earlier, date, moved, reasons);
                }
                earlier = date;
            }
        }
        return reasons;
    }

    private void checkPhase(OperationDate date, List<Reason> reasons) {
        if (operation.phase().compareTo(date.lastPhase()) > 0) {
            reasons.add(DateReasons.phaseLeft(date, operation.phase()));
        }
    }

    private void checkHistory(OperationDate date, Instant time, List<Reason> reasons) {
        if (operation.isHistory(operation.at(date)) != operation.isHistory(time)) {
            reasons.add(DateReasons.acrossTheEntry(date, operation.isHistory(time)));
        }
    }

    private void checkOrder(OperationDate earlier, OperationDate later, Map<OperationDate, Instant> moved, List<Reason> reasons) {
        var one = after(moved, earlier);
        var other = after(moved, later);
        if (one.equals(other) && given.containsKey(earlier) && given.containsKey(later)) {
            // Both dates lie in the past, so both steps happen now; the times that the coordinator gave decide the order.
            one = given.get(earlier);
            other = given.get(later);
        }
        if (!other.isAfter(one)) {
            reasons.add(given.containsKey(later) ? DateReasons.notLaterThan(later, earlier, one)
                    : DateReasons.notEarlierThan(earlier, later, other));
        }
    }

    private Instant after(Map<OperationDate, Instant> moved, OperationDate date) {
        return moved.getOrDefault(date, operation.at(date));
    }

    private Instant effective(Instant time) {
        return !operation.enteredAfterwards() && time.isBefore(now) ? now : time;
    }
}
