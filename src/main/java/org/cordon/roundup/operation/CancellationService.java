package org.cordon.roundup.operation;

import static org.cordon.kernel.shared.Said.said;

import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.roundup.operation.OperationFeature.OperationMessage;
import org.cordon.roundup.operation.process.OperationWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls operations off, and ends their open tasks and cases. */
@Service
@Transactional
public class CancellationService {

    private final Operations operations;
    private final Participants participants;
    private final List<OpenCases> openCases;
    private final OperationWorkflow workflow;
    private final Ledger ledger;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final ActTimes times;

    CancellationService(Operations operations, Participants participants, List<OpenCases> openCases, OperationWorkflow workflow,
            Ledger ledger, Notifications notifications, CurrentCaller caller, ActTimes times) {
        this.operations = operations;
        this.participants = participants;
        this.openCases = openCases;
        this.workflow = workflow;
        this.ledger = ledger;
        this.notifications = notifications;
        this.caller = caller;
        this.times = times;
    }

    /**
     * Calls an operation off.
     *
     * @param code the operation's code, typed once more
     */
    public void cancel(String reference, String code, String reason) {
        caller.get().requireCoordinator();
        var operation = operations.find(reference).orElseThrow(() -> Refusal.notFound("There is no operation {reference}.", reference));
        if (!reference.equals(code)) {
            throw Refusal.invalid(said("Type the code {reference} to call the operation off.", reference), List.of(Reason.of("code",
                    "is not the code of this operation")));
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("Say why the operation is called off.", List.of(Reason.of("reason", "is missing")));
        }
        if (!operation.phase().canBeCancelled()) {
            throw Refusal.conflict("{reference} is in phase {phase} and can no longer be called off.", reference, operation.phase());
        }
        var running = operations.lock(reference);
        var at = times.of(running, running.planned());
        operations.save(running.cancelled(reason.strip(), at.toInstant()));
        ledger.record(new Fact(reference, OperationFact.OPERATION_CANCELLED, null, null, null, at, Map.of()));
        workflow.operationCancelled(reference);
    }

    /** Ends every open task of a cancelled operation, and informs every country that still took part or had not answered its invitation. */
    public void endCancelled(String reference) {
        operations.lock(reference);
        var concerned = participants.concerned(reference);
        participants.operationCancelled(reference);
        openCases.forEach(cases -> cases.operationCancelled(reference));
        notifications.send(OperationMessage.OPERATION_CANCELLED, Roles.bureaus(concerned), reference, reference, Map.of());
    }
}
