package org.cordon.list.handling;

import org.cordon.caller.Roles;
import org.cordon.confirmation.Confirmations;
import org.cordon.handling.HandlingFollower;
import org.cordon.handling.Handlings;
import org.cordon.nomination.Nomination;
import org.cordon.nomination.Nominations;
import org.cordon.operation.Operations;
import org.cordon.operation.Participants;
import org.cordon.operation.Phase;
import org.cordon.pursuit.Target;
import org.cordon.pursuit.TargetService;
import org.cordon.pursuit.Targets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the questions about a target follow what its suppliers have laid down about who may see it. */
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

    /** Asks the host countries that may see the target now, and waits no longer for those that may not. */
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
