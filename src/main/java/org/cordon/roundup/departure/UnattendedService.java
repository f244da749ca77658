package org.cordon.roundup.departure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.DecidedRows;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.departure.process.UnattendedWorkflow;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.pursuit.TargetWithdrawalService;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the coordinator decide on the targets that a country left behind: keep them, or withdraw them. Without a decision the pursuit of the
 * targets continues, because silence does not withdraw a warrant.
 */
@Service
@Transactional
public class UnattendedService {

    private final UnattendedTargets unattended;
    private final Targets targets;
    private final KeptTargets kept;
    private final TargetWithdrawalService withdrawals;
    private final UnattendedWorkflow workflow;
    private final Operations operations;
    private final CurrentCaller caller;
    private final Clock clock;

    UnattendedService(UnattendedTargets unattended, Targets targets, KeptTargets kept, TargetWithdrawalService withdrawals,
            UnattendedWorkflow workflow, Operations operations, CurrentCaller caller, Clock clock) {
        this.unattended = unattended;
        this.targets = targets;
        this.kept = kept;
        this.withdrawals = withdrawals;
        this.workflow = workflow;
        this.operations = operations;
        this.caller = caller;
        this.clock = clock;
    }

    /** Asks the coordinator about the targets that no participating country wants after this country has left, if there are any. */
    void ask(String reference, String country) {
        targets.decideAnew(reference, country);
        if (!undecided(reference, country).isEmpty()) {
            var operation = operations.find(reference).orElseThrow();
            workflow.targetsLeft(reference, country, operation.awaited(operation.timeToDecide(clock.instant())));
        }
    }

    /**
     * Carries out the coordinator's decisions. If one decision is refused, no decision is carried out.
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
                kept.keep(decision.reference(), DecidedRows.stripped(decision.text()), Map.of());
            }
            case WITHDRAW -> {
                DecidedRows.requireText(decision.text());
                withdrawals.withdraw(decision.reference(), decision.text());
            }
        }
    }

    /** Records that nobody decided in time on the remaining targets; their pursuit continues. */
    public void recordUndecided(String operation, String country) {
        operations.lock(operation);
        undecided(operation, country).forEach(target -> kept.keep(target, null, Map.of("by", "DEADLINE")));
    }

    private List<String> undecided(String operation, String country) {
        return unattended.because(operation, country).stream().filter(UnattendedTargets.Unattended::isUndecided)
                .map(UnattendedTargets.Unattended::target).collect(Collectors.toList());
    }
}
