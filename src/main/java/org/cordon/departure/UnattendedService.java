package org.cordon.departure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cordon.caller.CurrentCaller;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.operation.ActTimes;
import org.cordon.operation.Operations;
import org.cordon.pursuit.OutcomeService;
import org.cordon.pursuit.Targets;
import org.cordon.shared.DecidedRows;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the coordinator decide on the targets that a country left behind: keep them, or withdraw them. Without a decision they go on being
 * sought, since nobody withdraws a warrant by silence.
 */
@Service
@Transactional
public class UnattendedService {

    private final UnattendedTargets unattended;
    private final Targets targets;
    private final OutcomeService outcomes;
    private final UnattendedWorkflow workflow;
    private final Operations operations;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final Clock clock;

    UnattendedService(UnattendedTargets unattended, Targets targets, OutcomeService outcomes, UnattendedWorkflow workflow,
            Operations operations,
            Ledger ledger, CurrentCaller caller, ActTimes times, Clock clock) {
        this.unattended = unattended;
        this.targets = targets;
        this.outcomes = outcomes;
        this.workflow = workflow;
        this.operations = operations;
        this.ledger = ledger;
        this.caller = caller;
        this.times = times;
        this.clock = clock;
    }

    /** A country has left: asks the coordinator about the targets that nobody wants any longer because of it, if there are any. */
    void ask(String reference, String country) {
        targets.decideAnew(reference, country);
        if (!undecided(reference, country).isEmpty()) {
            var operation = operations.find(reference).orElseThrow();
            workflow.targetsLeft(reference, country, operation.awaited(operation.timeToDecide(clock.instant())));
        }
    }

    /**
     * The coordinator's decisions, all or none of them.
     *
     * @return whether a target is left undecided
     * @throws Refusal with every row that cannot be carried out, named by its reference
     */
    public boolean decide(String operation, String country, List<UnattendedDecision> decisions) {
        caller.get().requireCoordinator();
        operations.lock(operation);
        var open = new TreeSet<>(undecided(operation, country));
        DecidedRows.carryOut(decisions, UnattendedDecision::reference, decision -> decide(decision, open));
        return !undecided(operation, country).isEmpty();
    }

    private void decide(UnattendedDecision decision, TreeSet<String> open) {
        if (!open.contains(String.valueOf(decision.reference()))) {
            throw Refusal.invalid("is not one of the targets to decide here.");
        }
        if (decision.decision() == null) {
            throw Refusal.invalid("needs one of the decisions KEEP, WITHDRAW.");
        }
        switch (decision.decision()) {
            case KEEP -> {
                DecidedRows.requireShort(decision.text());
                keep(decision.reference(), DecidedRows.stripped(decision.text()), Map.of());
            }
            case WITHDRAW -> {
                DecidedRows.requireText(decision.text());
                outcomes.withdraw(decision.reference(), decision.text());
            }
        }
    }

    /** Nobody decided in time: what is undecided goes on being sought, and that is recorded. */
    public void recordUndecided(String operation, String country) {
        operations.lock(operation);
        undecided(operation, country).forEach(target -> keep(target, null, Map.of("by", "DEADLINE")));
    }

    private void keep(String reference, String reason, Map<String, Object> detail) {
        var target = targets.lock(reference).orElseThrow();
        var operation = operations.find(target.operation()).orElseThrow();
        var at = times.of(operation, operation.planned());
        targets.keep(reference, reason, at.toInstant());
        targets.wanting(reference).forEach(country ->
                ledger.record(new Fact(operation.reference(), FactType.TARGET_KEPT, reference, country, null, at, detail)));
    }

    private List<String> undecided(String operation, String country) {
        return unattended.because(operation, country).stream().filter(UnattendedTargets.Unattended::isUndecided)
                .map(UnattendedTargets.Unattended::target).collect(Collectors.toList());
    }
}
