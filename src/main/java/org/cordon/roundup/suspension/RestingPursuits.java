package org.cordon.roundup.suspension;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.References;
import org.cordon.roundup.confirmation.Confirmation;
import org.cordon.roundup.confirmation.Confirmations;
import org.cordon.roundup.confirmation.process.ListWorkflow;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.Pursuits;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.TargetService;
import org.springframework.stereotype.Component;

/**
 * Lets the pursuit of a suspended target rest and go on, with all that waits for countries about it, under whichever of its references it
 * does so.
 */
@Component
final class RestingPursuits {

    private final TargetService targets;
    private final Pursuits pursuits;
    private final Nominations nominations;
    private final Confirmations confirmations;
    private final ListWorkflow list;
    private final Operations operations;

    RestingPursuits(TargetService targets, Pursuits pursuits, Nominations nominations, Confirmations confirmations, ListWorkflow list,
            Operations operations) {
        this.targets = targets;
        this.pursuits = pursuits;
        this.nominations = nominations;
        this.confirmations = confirmations;
        this.list = list;
        this.operations = operations;
    }

    /** The target as it is while its pursuit rests. */
    Target rest(Target target) {
        return targets.suspended(target.reference(), alsoKnownAs(target));
    }

    /** The pursuit goes on from where it stands. */
    void goOn(Target target) {
        pursuits.goOn(target, alsoKnownAs(target));
    }

    /** The references of a target and of nominations joined to it, under which leads and arrests of before may go on. */
    private List<String> alsoKnownAs(Target target) {
        var references = new LinkedHashSet<>(List.of(target.reference()));
        nominations.of(target.reference()).forEach(nomination -> references.add(nomination.reference()));
        return List.copyOf(references);
    }

    /** What countries had still to answer about it comes back to them. */
    void askAgain(Target target) {
        var phase = operations.find(target.operation()).orElseThrow().phase();
        if (phase.compareTo(Phase.CONFIRMATION) >= 0 && phase.compareTo(Phase.OPERATIONAL) <= 0) {
            confirmations.of(target.reference()).stream().filter(Confirmation::isOpen).map(Confirmation::country)
                    .collect(Collectors.toSet())
                    .forEach(country -> list.listFrozen(References.participation(target.operation(), country)));
        }
    }

    /** The pursuit ends for good. */
    void end(Target target) {
        targets.withdrawn(target.reference());
    }
}
