package org.cordon.roundup.screening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.ledger.FactsSince;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.TargetState;
import org.cordon.roundup.pursuit.Targets;
import org.cordon.roundup.screening.ScreeningFeature.ScreeningFact;
import org.springframework.stereotype.Component;

/**
 * The rules for splitting a target. Each of the persons must still be wanted, and the target must have no arrest or location that could
 * belong to either person.
 */
@Component
final class SplitRules {

    private static final Set<TargetState> FREE = EnumSet.of(TargetState.AWAITING_CONFIRMATION, TargetState.AT_LARGE, TargetState.LOCATED);

    private final Targets targets;
    private final FactsSince facts;

    SplitRules(Targets targets, FactsSince facts) {
        this.targets = targets;
        this.facts = facts;
    }

    /** Refuses the split if no country wants the person on this side any longer, because a split resumes the pursuit of that person. */
    void requireWanted(Target target, List<Nomination> side) {
        var wanting = targets.wanting(target.reference());
        if (side.stream().noneMatch(nomination -> wanting.contains(nomination.country()))) {
            throw Refusal.conflict("Target {target} cannot be split: {country} has withdrawn {reference}, so nobody wants that person any "
                    + "longer.", target.reference(), side.get(0).country(), side.get(0).reference());
        }
    }

    /** @throws Refusal conflict, if an arrest or a location could belong to either of the persons */
    void requireFree(Target target, List<Nomination> off) {
        if (!FREE.contains(target.state())) {
            throw Refusal.conflict(
                    "Target {target} is {state} and can no longer be split.",
                    target.reference(), target.state());
        }
        // A report made before the join keeps the reference of its earlier target, and may have become a location since the join.
        var references = new ArrayList<>(off.stream().map(Nomination::reference).toList());
        references.add(target.reference());
        var located = target.whereaboutsKnown() && off.stream().anyMatch(nomination ->
                facts.wasRecordedSince(references, LeadFact.LOCATED, ScreeningFact.JOINED, nomination.reference()));
        if (located) {
            throw Refusal
                    .conflict("Target {target} was positively located after it had been joined, and nobody could say which of the persons "
                    + "that is; it can be split once the location has lapsed.", target.reference());
        }
    }
}
