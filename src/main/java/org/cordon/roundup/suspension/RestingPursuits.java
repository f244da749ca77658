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
 * Suspends and resumes the pursuit of a target, and the tasks of countries about the target. These tasks may bear the reference of the
 * target or of any nomination joined to it.
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

    /** Suspends the pursuit, and returns the suspended target. */
    Target rest(Target target) {
        return targets.suspended(target.reference(), alsoKnownAs(target));
    }

    /** Resumes the pursuit where it stopped. */
    void goOn(Target target) {
        pursuits.goOn(target, alsoKnownAs(target));
    }

    /**
     * Returns the references of a target and of the nominations joined to it. Earlier leads and arrests may still be open under each of
     * these references.
     */
    private List<String> alsoKnownAs(Target target) {
        var references = new LinkedHashSet<>(List.of(target.reference()));
        nominations.of(target.reference()).forEach(nomination -> references.add(nomination.reference()));
        return List.copyOf(references);
    }

    /** Asks countries again for their open confirmations of the target. */
    void askAgain(Target target) {
        var phase = operations.find(target.operation()).orElseThrow().phase();
        if (phase.compareTo(Phase.CONFIRMATION) >= 0 && phase.compareTo(Phase.OPERATIONAL) <= 0) {
            confirmations.of(target.reference()).stream().filter(Confirmation::isOpen).map(Confirmation::country)
                    .collect(Collectors.toSet())
                    .forEach(country -> list.listFrozen(References.participation(target.operation(), country)));
        }
    }

    void end(Target target) {
        targets.withdrawn(target.reference());
    }
}
