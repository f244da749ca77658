package org.cordon.roundup.list;

import org.cordon.kernel.caller.Roles;
import org.cordon.record.handling.HandlingFollower;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.confirmation.Confirmations;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Participants;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adjusts the confirmations of a target when its suppliers change who may see it. */
@Service
@Transactional
class NominationHandlingFollower implements HandlingFollower {

    private final Nominations nominations;
    private final Handlings handlings;
    private final Targets targets;
    private final TargetService targetService;
    private final Confirmations confirmations;
    private final HostsLetIn hosts;
    private final Operations operations;
    private final Participants participants;

    NominationHandlingFollower(Nominations nominations, Handlings handlings, Targets targets, TargetService targetService,
            Confirmations confirmations, HostsLetIn hosts, Operations operations, Participants participants) {
        this.nominations = nominations;
        this.handlings = handlings;
        this.targets = targets;
        this.targetService = targetService;
        this.confirmations = confirmations;
        this.hosts = hosts;
        this.operations = operations;
        this.participants = participants;
    }

    /** Asks the host countries that may now see the target, and stops waiting for host countries that may no longer see the target. */
    @Override
    public void follow(String item) {
        nominations.find(item).map(Nomination::target).flatMap(targets::lock).filter(target -> target.state().isPursued())
                .ifPresent(target -> follow(item, target));
    }

    private void follow(String item, Target target) {
        var operation = operations.find(target.operation()).orElseThrow();
        if (operation.phase().compareTo(Phase.CONFIRMATION) < 0 || !operation.phase().isOpenToCountries()
                || !targets.isListed(target.reference())) {
            return;
        }
        var takingPart = participants.takingPart(target.operation());
        targets.hostsTold(target.reference()).stream().filter(takingPart::contains)
                .filter(host -> handlings.wasWithheld(item, Roles.bureau(host)))
                .forEach(host -> hosts.ask(operation, target.reference(), host));
        if (!confirmations.isAnyOpen(target.reference())) {
            targetService.confirmationSettled(target.reference());
        }
    }
}
