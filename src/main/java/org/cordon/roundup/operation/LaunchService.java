package org.cordon.roundup.operation;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.roundup.operation.process.OperationWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Launches operations: checks the order, enters the operation, starts its process. */
@Service
@Transactional
public class LaunchService {

    private final Operations operations;
    private final CountryDirectory countries;
    private final OperationWorkflow workflow;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final Clock clock;

    LaunchService(Operations operations, CountryDirectory countries, OperationWorkflow workflow, Ledger ledger, CurrentCaller caller,
            ActTimes times, Clock clock) {
        this.operations = operations;
        this.countries = countries;
        this.workflow = workflow;
        this.ledger = ledger;
        this.caller = caller;
        this.times = times;
        this.clock = clock;
    }

    /** Returns every reason against launching the order, field by field; empty if it can be launched. */
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

    /** Enters an operation whose process the caller of this method is starting. Refuses the same orders as {@link #launch}. */
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
        ledger.record(new Fact(operation.reference(), OperationFact.OPERATION_LAUNCHED, null, null, null,
                times.of(operation, operation.began()), Map.of()));
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
}
