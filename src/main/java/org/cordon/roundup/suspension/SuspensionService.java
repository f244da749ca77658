package org.cordon.roundup.suspension;

import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.Suspension;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.Targets;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspends a single target for compliance, lifts the suspension, or ends the pursuit for good. Everybody who knows of the target is
 * informed of the suspension, but only compliance and the coordination see the reason. Tasks of countries about the target are on hold. An
 * arrest is not undone, and the process of the arrest informs the country that holds the person.
 */
@Service
@Transactional
public class SuspensionService {

    private final Targets targets;
    private final VisibleTargets queries;
    private final RestingPursuits pursuits;
    private final SuspensionRecord record;
    private final Operations operations;
    private final CurrentCaller caller;

    SuspensionService(Targets targets, VisibleTargets queries, RestingPursuits pursuits, SuspensionRecord record, Operations operations,
            CurrentCaller caller) {
        this.targets = targets;
        this.queries = queries;
        this.pursuits = pursuits;
        this.record = record;
        this.operations = operations;
        this.caller = caller;
    }

    /**
     * Suspends a target.
     *
     * @param reason one of {@link Suspension.Reason}
     * @param words  the reason in compliance's own words
     * @throws Refusal invalid, if a reason is missing or cannot be read; conflict, if the pursuit has ended or is suspended already, or if
     * the operation is cancelled
     */
    public void suspend(String reference, String reason, String words) {
        var seen = required(reference);
        var why = EnumCodes.find(Suspension.Reason.class, reason).orElseThrow(() -> Refusal.invalid("Choose one of the reasons.",
                List.of(Reason.of("reason", "must be one of {codes}", EnumCodes.of(Suspension.Reason.class)))));
        var said = SuspensionReason.required("text", words);
        var operation = operations.find(seen.operation()).orElseThrow();
        if (operation.phase() == Phase.CANCELLED) {
            throw Refusal.conflict("{operation} is {phase}; nobody pursues its targets.", operation.reference(), operation.phase());
        }
        record.suspended(pursuits.rest(seen), why, said);
    }

    /** Resumes the pursuit where it stopped, and asks countries again for their open confirmations. */
    public void lift(String reference, String words) {
        var seen = required(reference);
        var said = SuspensionReason.required("text", words);
        var target = targets.lock(seen.reference()).orElseThrow().lifted();
        targets.save(target);
        record.lifted(target, said);
        pursuits.goOn(target);
        record.tellLifted(target);
        pursuits.askAgain(target);
    }

    /** Ends the pursuit for good; it cannot be resumed. */
    public void remove(String reference, String words) {
        var seen = required(reference);
        var said = SuspensionReason.required("text", words);
        var target = targets.lock(seen.reference()).orElseThrow();
        target.lifted();
        pursuits.end(target);
        record.removed(target, said);
    }

    private Target required(String reference) {
        caller.get().requireCompliance();
        return queries.requireVisible(reference);
    }
}
