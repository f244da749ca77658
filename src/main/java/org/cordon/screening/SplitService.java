package org.cordon.screening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordon.caller.CurrentCaller;
import org.cordon.confirmation.Confirmations;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.FactsSince;
import org.cordon.ledger.Ledger;
import org.cordon.list.ListChange;
import org.cordon.list.ListDecisions;
import org.cordon.list.ListVersions.Decision;
import org.cordon.nomination.Nomination;
import org.cordon.nomination.NominationGroups;
import org.cordon.nomination.Nominations;
import org.cordon.operation.ActTimes;
import org.cordon.operation.Operation;
import org.cordon.operation.Operations;
import org.cordon.operation.Phase;
import org.cordon.pursuit.Pursuits;
import org.cordon.pursuit.Target;
import org.cordon.pursuit.TargetState;
import org.cordon.pursuit.Targets;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes a join: the nominations turned out to be of two persons after all. Each gets the target back that bears its own reference, with
 * its own wanting country, its own hosts, and the answers that were given about it.
 */
@Service
@Transactional
public class SplitService {

    private static final Set<TargetState> FREE = EnumSet.of(TargetState.AWAITING_CONFIRMATION, TargetState.AT_LARGE, TargetState.LOCATED);

    private final Nominations nominations;
    private final NominationGroups groups;
    private final Targets targets;
    private final Confirmations confirmations;
    private final ListDecisions decisions;
    private final Pursuits pursuits;
    private final FactsSince facts;
    private final Operations operations;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final ActTimes times;

    SplitService(Nominations nominations, NominationGroups groups, Targets targets, Confirmations confirmations, ListDecisions decisions, Pursuits pursuits,
            FactsSince facts, Operations operations, Ledger ledger, CurrentCaller caller, ActTimes times) {
        this.nominations = nominations;
        this.groups = groups;
        this.targets = targets;
        this.confirmations = confirmations;
        this.decisions = decisions;
        this.pursuits = pursuits;
        this.facts = facts;
        this.operations = operations;
        this.ledger = ledger;
        this.caller = caller;
        this.times = times;
    }

    /**
     * Splits a target.
     *
     * @param reference of a joined nomination, which alone is split off; or of the target itself, which keeps its own nomination only
     * @param reason    why; kept for the coordination
     * @throws Refusal conflict, if nothing is joined, or if nobody could say to which of the persons an arrest or a location belongs
     */
    public void split(String reference, String reason) {
        caller.get().requireCoordinator();
        var known = targets.find(reference).orElseThrow(() -> Refusal.notFound("There is no target {reference}.", reference));
        var operation = operations.lock(known.operation());
        if (operation.phase().compareTo(Phase.FOLLOW_UP) > 0) {
            throw Refusal.conflict("{operation} is {phase}; its targets are no longer split.", operation.reference(), operation.phase());
        }
        var why = decisions.requireReason(reason);
        var target = targets.lock(known.reference()).orElseThrow();
        var off = new ArrayList<Nomination>();
        var staying = new ArrayList<Nomination>();
        for (var nomination : nominations.of(target.reference())) {
            var isSplit = reference.equals(target.reference()) ? !nomination.reference().equals(reference)
                    : nomination.reference().equals(reference);
            (isSplit ? off : staying).add(nomination);
        }
        if (off.isEmpty() || staying.isEmpty()) {
            throw Refusal.conflict("{reference} is joined to nothing, so there is nothing to split.", reference);
        }
        requireWanted(target, off);
        requireWanted(target, staying);
        requireFree(target, off);
        off.forEach(nomination -> separate(nomination, target, operation, why));
        keep(target, staying);
    }

    /** A person whom nobody wants any longer is not pursued again because he turns out to be another one. */
    private void requireWanted(Target target, List<Nomination> side) {
        var wanting = targets.wanting(target.reference());
        if (side.stream().noneMatch(nomination -> wanting.contains(nomination.country()))) {
            throw Refusal.conflict("Target {target} cannot be split: {country} has withdrawn {reference}, so nobody wants that person any "
                    + "longer.", target.reference(), side.get(0).country(), side.get(0).reference());
        }
    }

    private void requireFree(Target target, List<Nomination> off) {
        if (!FREE.contains(target.state())) {
            throw Refusal.conflict(
                    "Target {target} is {state}, and nobody could say of which of the persons that is true; it cannot be split.",
                    target.reference(), target.state());
        }
        // A report made before the join keeps the reference of its target, and may have become a location since.
        var references = new ArrayList<>(off.stream().map(Nomination::reference).toList());
        references.add(target.reference());
        var located = target.whereaboutsKnown() && off.stream().anyMatch(nomination ->
                facts.wasRecordedSince(references, FactType.LOCATED, FactType.JOINED, nomination.reference()));
        if (located) {
            throw Refusal
                    .conflict("Target {target} was positively located after it had been joined, and nobody could say which of the persons "
                    + "that is; it can be split once the location has lapsed.", target.reference());
        }
    }

    private void separate(Nomination nomination, Target from, Operation operation, String reason) {
        var own = nomination.reference();
        var hosts = believedToBeIn(List.of(nomination));
        groups.regroup(List.of(nomination), own);
        var at = times.of(operation, operation.planned());
        var isNew = targets.find(own).isEmpty();
        if (isNew) {
            targets.add(Target.admitted(own, operation.reference(), at.toInstant()));
        }
        targets.addWanting(own, nomination.country(), own);
        targets.addHosts(own, hosts);
        confirmations.copy(from.reference(), own, List.of(nomination.country()), hosts);
        if (isNew) {
            // It was on no list yet: what is still to be asked about it is asked with the next version.
            pursuits.begin(operation, own);
        } else {
            pursuits.resume(own);
        }
        ledger.record(new Fact(operation.reference(), FactType.SPLIT, own, nomination.country(), own, at, Map.of()));
        ledger.record(
                new Fact(operation.reference(), FactType.NOMINATION_ACCEPTED, own, nomination.country(), own, at, Map.of("split", true)));
        decisions.record(operation, new Decision(ListChange.Kind.SPLIT, own, from.reference(), reason));
    }

    private void keep(Target target, List<Nomination> staying) {
        var hosts = believedToBeIn(staying);
        var wanting = staying.stream().map(Nomination::country).distinct().toList();
        groups.regroup(staying, target.reference());
        targets.keepOnly(target.reference(), wanting, hosts);
        confirmations.keepOnly(target.reference(), wanting, hosts);
        pursuits.settle(target.reference());
    }

    private static List<String> believedToBeIn(List<Nomination> of) {
        var hosts = new LinkedHashSet<String>();
        of.forEach(nomination -> hosts.addAll(nomination.believedToBeIn()));
        return List.copyOf(hosts);
    }
}
