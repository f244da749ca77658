package org.cordon.roundup.operation;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.record.results.Results;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.roundup.operation.OperationFeature.OperationMessage;
import org.cordon.roundup.operation.process.OperationWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves operations through their phases, and decides which operations the caller may know of. */
@Service
@Transactional
public class OperationService {

    private final Operations operations;
    private final Participants participants;
    private final OperationWorkflow workflow;
    private final Ledger ledger;
    private final ResultsService results;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final ActTimes times;

    OperationService(Operations operations, Participants participants, OperationWorkflow workflow, Ledger ledger, ResultsService results,
            Notifications notifications, CurrentCaller caller, ActTimes times) {
        this.operations = operations;
        this.participants = participants;
        this.workflow = workflow;
        this.ledger = ledger;
        this.results = results;
        this.notifications = notifications;
        this.caller = caller;
        this.times = times;
    }

    /** Notes that all invitations have left. */
    public void invitationsSent(String reference) {
        operations.lock(reference);
        operations.invitationsSent(reference);
    }

    /**
     * Moves the operation on from the preparation, because no invitation is open any more. An operation in a later phase stays as it is.
     */
    public void invitationsSettled(String reference) {
        if (operations.lock(reference).phase() == Phase.PREPARATION) {
            workflow.invitationsAnswered(reference);
        }
    }

    /**
     * Begins the nomination phase of an operation in preparation. An operation in a later phase stays as it is.
     *
     * @return whether the operation still expects nominations or their screening
     */
    public boolean openNomination(String reference) {
        var operation = operations.lock(reference);
        if (operation.phase() == Phase.PREPARATION) {
            operations.save(operation.nominating());
        }
        return participants.nominationsExpected(reference);
    }

    /**
     * Moves the operation on from the nomination phase, because all nominations are screened. An operation in another phase stays as it is.
     */
    public void screeningSettled(String reference) {
        if (operations.lock(reference).phase() == Phase.NOMINATION) {
            workflow.nominationsScreened(reference);
        }
    }

    /** Records the latest frozen version of the target list. */
    public void listFrozen(String reference, int version) {
        operations.lock(reference);
        operations.listVersion(reference, version);
    }

    /** Begins the confirmation phase once the target list has gone out to the countries. */
    public void listDistributed(String reference) {
        var operation = operations.lock(reference);
        if (operation.phase() == Phase.PREPARATION) {
            operation = operation.nominating();
        }
        if (operation.phase() == Phase.NOMINATION) {
            operations.save(operation.confirming());
        }
    }

    /** Begins the operational phase and informs the participating countries. */
    public void openPhase(String reference) {
        var operation = operations.lock(reference);
        if (operation.phase() != Phase.CONFIRMATION) {
            return;
        }
        var at = times.of(operation, operation.operationStart());
        operations.save(operation.opened(at.toInstant()));
        record(operation, OperationFact.PHASE_OPENED, at, Map.of());
        tell(participants.takingPart(reference), OperationMessage.PHASE_OPENED, reference);
    }

    /** Ends the operational phase, and informs the participating countries and the coordination. */
    public void endPhase(String reference) {
        var operation = operations.lock(reference);
        if (operation.phase() != Phase.OPERATIONAL) {
            return;
        }
        var at = times.of(operation, operation.operationEnd());
        operations.save(operation.ended(at.toInstant()));
        record(operation, OperationFact.PHASE_ENDED, at, Map.of());
        participants.operationalPhaseEnded(reference);
        tell(participants.takingPart(reference), OperationMessage.PHASE_ENDED, reference);
        notifications.send(OperationMessage.PHASE_ENDED, Roles.COORDINATOR, reference, reference);
    }

    /** Closes the operation and informs the participants. The pursuit of targets still at large continues. */
    public void close(String reference) {
        var operation = operations.lock(reference);
        if (operation.phase() != Phase.FOLLOW_UP) {
            return;
        }
        var planned = results.approved(reference).map(Results::asOf).orElse(operation.operationEnd());
        var at = times.of(operation, planned);
        operations.save(operation.closed(at.toInstant()));
        record(operation, OperationFact.OPERATION_CLOSED, at, Map.of());
        tell(participants.takingPart(reference), OperationMessage.RESULTS_PUBLISHED, reference);
        participants.operationClosed(reference);
    }

    /**
     * Returns the operation if the caller may know that it exists.
     *
     * @throws Refusal not found, otherwise
     */
    @Transactional(readOnly = true)
    public Operation visible(String reference) {
        return findVisible(reference).orElseThrow(() -> Refusal.notFound("There is no operation {reference}.", reference));
    }

    /** Returns the operation, or empty if there is none or the caller may not know of it. */
    @Transactional(readOnly = true)
    public Optional<Operation> findVisible(String reference) {
        return knowsOfAll() ? operations.find(reference)
                : caller.get().country().flatMap(country -> operations.inviting(country, reference));
    }

    /**
     * Returns the operations that the caller may know of: running operations before others, and in each group the last launched first.
     *
     * @param after the reference of the last operation already seen, or null
     * @param limit the largest number of operations to return
     */
    @Transactional(readOnly = true)
    public List<Operation> list(String after, int limit) {
        return knowsOfAll() ? operations.listed(after, limit)
                : caller.get().country().map(country -> operations.listed(country, after, limit)).orElse(List.of());
    }

    /** Returns the running operations that the caller may know of, the last launched first. */
    @Transactional(readOnly = true)
    public List<Operation> running() {
        return knowsOfAll() ? operations.running() : caller.get().country().map(operations::running).orElse(List.of());
    }

    private boolean knowsOfAll() {
        var reader = caller.get();
        return reader.isCoordinator() || reader.isManager() || reader.isSystem() || reader.isCompliance();
    }

    private void tell(List<String> countries, MessageKind kind, String reference) {
        notifications.send(kind, Roles.bureaus(countries), reference, reference, Map.of());
    }

    private void record(Operation operation, FactType type, ZonedDateTime at, Map<String, Object> detail) {
        ledger.record(new Fact(operation.reference(), type, null, null, null, at, detail));
    }
}
