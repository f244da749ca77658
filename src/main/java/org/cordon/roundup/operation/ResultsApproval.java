package org.cordon.roundup.operation;

import static org.cordon.kernel.shared.Said.said;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.input.GivenTime;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.record.ledger.SaidTimes;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.roundup.operation.OperationFeature.OperationMessage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approves the results of an operation in its follow-up. If nobody approves the results in time, they are frozen as they stand. */
@Service
@Transactional
public class ResultsApproval {

    private final Operations operations;
    private final ResultsService results;
    private final Ledger ledger;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final Clock clock;

    ResultsApproval(Operations operations, ResultsService results, Ledger ledger, Notifications notifications, CurrentCaller caller,
            ActTimes times, Clock clock) {
        this.operations = operations;
        this.results = results;
        this.ledger = ledger;
        this.notifications = notifications;
        this.caller = caller;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Freezes the results as of a time and approves them.
     *
     * @param upTo the time up to which events count; not in the future, not before the operation began
     */
    public void approve(String reference, Instant upTo) {
        caller.get().requireCoordinator();
        var operation = operations.lock(reference);
        if (operation.phase() != Phase.FOLLOW_UP) {
            throw Refusal.conflict("Results of {reference} are approved in the follow-up; it is in phase {phase}.", reference,
                    operation.phase());
        }
        var time = new GivenTime(upTo, clock.instant());
        time.refusal().ifPresent(ahead -> {
            throw Refusal.invalid(said("Results cannot be frozen as of a time to come."), List.of(new Reason("asOf", ahead)));
        });
        var asOf = SaidTimes.take(time);
        if (asOf.isBefore(operation.began())) {
            throw Refusal.invalid("Results cannot be frozen as of a time before the launch.",
                    List.of(Reason.of("asOf", "lies before the launch of the operation")));
        }
        var approved = results.freeze(reference, asOf, true);
        ledger.record(new Fact(reference, OperationFact.RESULTS_APPROVED, null, null, null, times.of(operation, asOf),
                Map.of("asOf", asOf.toString(), "number", approved.number())));
    }

    /** Reminds the coordinator that results wait for approval. */
    public void remind(String reference) {
        if (operations.lock(reference).phase() == Phase.FOLLOW_UP) {
            notifications.send(OperationMessage.RESULTS_TO_APPROVE, Roles.COORDINATOR, reference, reference);
        }
    }

    /** Freezes the results, marked as not approved, because nobody approved them in time. */
    public void freezeUnapproved(String reference) {
        operations.lock(reference);
        results.freeze(reference, clock.instant(), false);
    }
}
