package org.cordon.roundup.screening;

import java.util.ArrayList;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.list.ListDecisions;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes a join, because the nominations turned out to be two persons. Each nomination that is split off gets back the target that bears
 * its reference. This target has its own wanting country, its own hosts, and the answers given about it.
 */
@Service
@Transactional
public class SplitService {

    private final SplitRules rules;
    private final JoinedNominations joined;
    private final SeparatedTargets separated;
    private final Targets targets;
    private final Operations operations;
    private final CurrentCaller caller;

    SplitService(SplitRules rules, JoinedNominations joined, SeparatedTargets separated, Targets targets, Operations operations,
            CurrentCaller caller) {
        this.rules = rules;
        this.joined = joined;
        this.separated = separated;
        this.targets = targets;
        this.operations = operations;
        this.caller = caller;
    }

    /**
     * Splits a target.
     *
     * @param reference the reference of a joined nomination, to split off that nomination; the reference of the target, to split off all
     * joined nominations
     * @param reason    the coordinator's reason, kept for the coordination
     * @throws Refusal conflict, if nothing is joined or one of the persons is no longer wanted; conflict too, if an arrest or a location
     * could belong to either person
     */
    public void split(String reference, String reason) {
        caller.get().requireCoordinator();
        var known = targets.find(reference).orElseThrow(() -> Refusal.notFound("There is no target {reference}.", reference));
        var operation = operations.lock(known.operation());
        if (operation.phase().compareTo(Phase.FOLLOW_UP) > 0) {
            throw Refusal.conflict("{operation} is {phase}; its targets are no longer split.", operation.reference(), operation.phase());
        }
        var why = ListDecisions.requireReason(reason);
        var target = targets.lock(known.reference()).orElseThrow();
        var off = new ArrayList<Nomination>();
        var staying = new ArrayList<Nomination>();
        for (var nomination : joined.behind(target.reference())) {
            var isSplit = reference.equals(target.reference()) ? !nomination.reference().equals(reference)
                    : nomination.reference().equals(reference);
            (isSplit ? off : staying).add(nomination);
        }
        if (off.isEmpty() || staying.isEmpty()) {
            throw Refusal.conflict("{reference} is joined to nothing, so there is nothing to split.", reference);
        }
        rules.requireWanted(target, off);
        rules.requireWanted(target, staying);
        rules.requireFree(target, off);
        off.forEach(nomination -> separated.separate(nomination, target, operation, why));
        separated.keep(target, staying);
    }
}
