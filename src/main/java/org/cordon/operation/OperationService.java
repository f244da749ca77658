package org.cordon.operation;

import static org.cordon.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.caller.AuditNotes;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.country.CountryDirectory;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.launch.Launch;
import org.cordon.operation.launch.LaunchReader;
import org.cordon.results.Results;
import org.cordon.results.ResultsService;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Launches operations and moves them through their phases. */
@Service
@Transactional
public class OperationService {

    private final Operations operations;
    private final CountryDirectory countries;
    private final Participants participants;
    private final List<OpenCases> openCases;
    private final OperationWorkflow workflow;
    private final Ledger ledger;
    private final ResultsService results;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final Clock clock;

    OperationService(Operations operations, CountryDirectory countries, Participants participants, List<OpenCases> openCases,
            OperationWorkflow workflow, Ledger ledger,
            ResultsService results, Notifications notifications, CurrentCaller caller, ActTimes times, Clock clock) {
        this.operations = operations;
        this.countries = countries;
        this.participants = participants;
        this.openCases = openCases;
        this.workflow = workflow;
        this.ledger = ledger;
        this.results = results;
        this.notifications = notifications;
        this.caller = caller;
        this.times = times;
        this.clock = clock;
    }

    /** Everything that would keep the order from being launched, field by field; empty if nothing does. */
    @Transactional(readOnly = true)
    public List<Reason> check(JsonNode order) {
        caller.get().requireCoordinator();
        var reader = new LaunchReader(order, clock.instant());
        return reasonsAgainst(reader, reader.read());
    }

    /**
     * Launches an operation and starts its process.
     *
     * @throws Refusal with every reason and its field, if the order cannot be launched
     */
    public Operation launch(JsonNode order) {
        var operation = register(order);
        workflow.operationLaunched(operation);
        return operation;
    }

    /** Enters an operation whose process is being started by the caller of this method. Same refusals as {@link #launch}. */
    public Operation register(JsonNode order) {
        caller.get().requireCoordinator();
        var reader = new LaunchReader(order, clock.instant());
        var launch = reader.read();
        var reasons = reasonsAgainst(reader, launch);
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("The operation cannot be launched: {reasons}.", Reason.joined(reasons)), reasons);
        }
        var operation = Operation.launched(launch, caller.get().user(), clock.instant());
        operations.add(operation);
        AuditNotes.concerns(operation.reference());
        record(operation, FactType.OPERATION_LAUNCHED, times.of(operation, operation.began()), Map.of());
        return operation;
    }

    private List<Reason> reasonsAgainst(LaunchReader reader, Launch launch) {
        var reasons = new ArrayList<>(reader.reasons());
        if (launch.code() != null && operations.exists(launch.code())) {
            reasons.add(new Reason("code", said("{code} was used by an earlier operation; codes are never used twice", launch.code())));
        }
        for (var code : launch.invitedCountries()) {
            if (countries.find(code).isEmpty()) {
                reasons.add(Reason.of("invitedCountries", "'{code}' is not a country of the directory", code));
            }
        }
        var unreachable = countries.withoutContact(launch.invitedCountries());
        if (!unreachable.isEmpty()) {
            reasons.add(new Reason("invitedCountries", said("include some without a duty contact in the directory: {countries}",
                    unreachable.stream().map(country -> country.nameWithCode()).toList()),
                    Map.of("countries", String.join(",", unreachable.stream().map(country -> country.code()).toList()))));
        }
        return reasons;
    }

    /** All invitations have left. */
    public void invitationsSent(String reference) {
        operations.lock(reference);
        operations.invitationsSent(reference);
    }

    /** No invitation is open any more: goes on, unless the operation already has. */
    public void invitationsSettled(String reference) {
        if (operations.lock(reference).phase() == Phase.PREPARATION) {
            workflow.invitationsAnswered(reference);
        }
    }

    /**
     * Begins the nomination phase.
     *
     * @return whether nominations, or their screening, are still to come
     */
    public boolean openNomination(String reference) {
        var operation = operations.lock(reference);
        if (operation.phase() == Phase.PREPARATION) {
            operations.save(operation.nominating());
        }
        return participants.nominationsExpected(reference);
    }

    /** Nothing is left to screen: goes on, unless the operation already has. */
    public void screeningSettled(String reference) {
        if (operations.lock(reference).phase() == Phase.NOMINATION) {
            workflow.nominationsScreened(reference);
        }
    }

    /** The target list was frozen as this version. */
    public void listFrozen(String reference, int version) {
        operations.lock(reference);
        operations.listVersion(reference, version);
    }

    /** The target list has gone out to the countries: the confirmation phase begins. */
    public void listDistributed(String reference) {
        var operation = operations.lock(reference);
        if (operation.phase() == Phase.PREPARATION) {
            operation = operation.nominating();
        }
        if (operation.phase() == Phase.NOMINATION) {
            operations.save(operation.confirming());
        }
    }

    /** Begins the operational phase and tells everyone concerned. */
    public void openPhase(String reference) {
        var operation = operations.lock(reference);
        if (operation.phase() != Phase.CONFIRMATION) {
            return;
        }
        var at = times.of(operation, operation.operationStart());
        operations.save(operation.opened(at.toInstant()));
        record(operation, FactType.PHASE_OPENED, at, Map.of());
        tell(participants.takingPart(reference), MessageKind.PHASE_OPENED, reference);
    }

    /** Ends the operational phase and tells everyone concerned. */
    public void endPhase(String reference) {
        var operation = operations.lock(reference);
        if (operation.phase() != Phase.OPERATIONAL) {
            return;
        }
        var at = times.of(operation, operation.operationEnd());
        operations.save(operation.ended(at.toInstant()));
        record(operation, FactType.PHASE_ENDED, at, Map.of());
        participants.operationalPhaseEnded(reference);
        tell(participants.takingPart(reference), MessageKind.PHASE_ENDED, reference);
        notifications.send(MessageKind.PHASE_ENDED, Roles.COORDINATOR, reference, reference);
    }

    /**
     * Freezes the results as of a time and approves them.
     *
     * @param asOf the time up to which events count; not in the future, not before the operation began
     */
    public void approveResults(String reference, Instant asOf) {
        caller.get().requireCoordinator();
        var operation = operations.lock(reference);
        if (operation.phase() != Phase.FOLLOW_UP) {
            throw Refusal.conflict("Results of {reference} are approved in the follow-up; it is in phase {phase}.", reference,
                    operation.phase());
        }
        if (asOf.isAfter(clock.instant())) {
            throw Refusal.invalid("Results cannot be frozen as of a time to come.", List.of(Reason.of("asOf", "lies in the future")));
        }
        if (asOf.isBefore(operation.began())) {
            throw Refusal.invalid("Results cannot be frozen as of a time before the launch.",
                    List.of(Reason.of("asOf", "lies before the launch of the operation")));
        }
        var approved = results.freeze(reference, asOf, true);
        record(operation, FactType.RESULTS_APPROVED, times.of(operation, asOf),
                Map.of("asOf", asOf.toString(), "number", approved.number()));
    }

    /** Reminds the coordinator that results wait for approval. */
    public void remindApproval(String reference) {
        if (operations.lock(reference).phase() == Phase.FOLLOW_UP) {
            notifications.send(MessageKind.RESULTS_TO_APPROVE, Roles.COORDINATOR, reference, reference);
        }
    }

    /** Nobody approved the results in time: keeps a picture of them, marked as not approved. */
    public void freezeUnapproved(String reference) {
        operations.lock(reference);
        results.freeze(reference, clock.instant(), false);
    }

    /** Closes the operation and tells the participants. Targets still at large go on being pursued. */
    public void close(String reference) {
        var operation = operations.lock(reference);
        if (operation.phase() != Phase.FOLLOW_UP) {
            return;
        }
        var planned = results.approved(reference).map(Results::asOf).orElse(operation.operationEnd());
        var at = times.of(operation, planned);
        operations.save(operation.closed(at.toInstant()));
        record(operation, FactType.OPERATION_CLOSED, at, Map.of());
        tell(participants.takingPart(reference), MessageKind.RESULTS_PUBLISHED, reference);
        participants.operationClosed(reference);
    }

    /**
     * Calls an operation off.
     *
     * @param code the operation's code, typed once more
     */
    public void cancel(String reference, String code, String reason) {
        caller.get().requireCoordinator();
        var operation = visible(reference);
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
        record(running, FactType.OPERATION_CANCELLED, at, Map.of());
        workflow.operationCancelled(reference);
    }

    /** Ends every open task of a cancelled operation and tells every country that was not already out. */
    public void endCancelled(String reference) {
        operations.lock(reference);
        var concerned = participants.concerned(reference);
        participants.operationCancelled(reference);
        openCases.forEach(cases -> cases.operationCancelled(reference));
        tell(concerned, MessageKind.OPERATION_CANCELLED, reference);
    }

    /**
     * The operation, if the caller may know that it exists.
     *
     * @throws Refusal as not found otherwise
     */
    @Transactional(readOnly = true)
    public Operation visible(String reference) {
        return list().stream().filter(operation -> operation.reference().equals(reference)).findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no operation {reference}.", reference));
    }

    /** The operations that the caller may know of, the last launched first. */
    @Transactional(readOnly = true)
    public List<Operation> list() {
        var caller = this.caller.get();
        if (caller.isCoordinator() || caller.isManager() || caller.isSystem() || caller.isCompliance()) {
            return operations.all();
        }
        return caller.country().map(operations::inviting).orElse(List.of());
    }

    private void tell(List<String> countries, MessageKind kind, String reference) {
        countries.forEach(country -> notifications.send(kind, Roles.bureau(country), reference, reference));
    }

    private void record(Operation operation, FactType type, ZonedDateTime at, Map<String, Object> detail) {
        ledger.record(new Fact(operation.reference(), type, null, null, null, at, detail));
    }
}
