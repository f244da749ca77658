package org.cordon.roundup.list;

import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.confirmation.Confirmation;
import org.cordon.roundup.confirmation.Confirmation.Role;
import org.cordon.roundup.confirmation.Confirmations;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Participants;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes the target list of an operation for the first time. */
@Service
@Transactional
public class TargetListService {

    private final TargetList list;
    private final ListFreezer freezer;
    private final Targets targets;
    private final Confirmations confirmations;
    private final Operations operations;
    private final Participants participants;
    private final CurrentCaller caller;

    TargetListService(TargetList list, ListFreezer freezer, Targets targets, Confirmations confirmations, Operations operations,
            Participants participants, CurrentCaller caller) {
        this.list = list;
        this.freezer = freezer;
        this.targets = targets;
        this.confirmations = confirmations;
        this.operations = operations;
        this.participants = participants;
        this.caller = caller;
    }

    /** Freezes the list if the coordinator says so, or leaves it open. */
    public void freeze(String operation, Boolean frozen) {
        caller.get().requireCoordinator();
        if (frozen == null) {
            throw Refusal.invalid("Say whether the list is frozen.", List.of(Refusal.Reason.of("frozen", "must be true or false")));
        }
        if (frozen) {
            freeze(operation);
        }
    }

    /**
     * Freezes the list as its first version, and adds the confirmations to ask for. A list that is frozen already stays as it is.
     *
     * @return the number of the version
     */
    public int freeze(String reference) {
        var operation = operations.lock(reference);
        if (operation.listVersion() > 0) {
            return operation.listVersion();
        }
        if (operation.phase().compareTo(Phase.NOMINATION) > 0) {
            throw Refusal.conflict("The list of {reference} can no longer be frozen: it is in phase {phase}.", reference,
                    operation.phase());
        }
        var version = freezer.first(operation);
        var takingPart = participants.takingPart(reference);
        var entries = list.entries(reference, version);
        confirmations.add(Stream.concat(Confirmation.asked(reference, targets.wantingEach(entries), Role.WANTING),
                Confirmation.asked(reference, targets.hostsOfEach(entries, true), Role.HOST))
                .filter(asked -> takingPart.contains(asked.country())).toList());
        return version;
    }
}
