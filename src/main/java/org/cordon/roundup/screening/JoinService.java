package org.cordon.roundup.screening;

import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.confirmation.Confirmations;
import org.cordon.roundup.list.ListDecisions;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins nominations of one person by several countries into one target. Joined nominations form a group under the reference of one of them.
 * The first nomination that is admitted makes the target. The countries of the other nominations become wanting countries of that target,
 * and the references of these nominations stay as its aliases.
 */
@Service
@Transactional
public class JoinService {

    private final JoinedNominations joined;
    private final Nominations nominations;
    private final Targets targets;
    private final TargetService targetService;
    private final Confirmations confirmations;
    private final AdmissionRecord record;
    private final Operations operations;
    private final CurrentCaller caller;

    JoinService(JoinedNominations joined, Nominations nominations, Targets targets, TargetService targetService,
            Confirmations confirmations, AdmissionRecord record, Operations operations, CurrentCaller caller) {
        this.joined = joined;
        this.nominations = nominations;
        this.targets = targets;
        this.targetService = targetService;
        this.confirmations = confirmations;
        this.record = record;
        this.operations = operations;
        this.caller = caller;
    }

    /**
     * Joins two nominations, because the coordinator says that both concern one person. Once the list is frozen, a reason is required, and
     * the next version of the list informs the countries concerned.
     *
     * @param reference the nomination that is joined; if both nominations have a target, the target of this nomination ends
     * @param with the nomination to which {@code reference} is joined
     * @param reason the coordinator's reason, or null while there is no list
     */
    public void join(String reference, String with, String reason) {
        caller.get().requireCoordinator();
        if (with == null || with.isBlank()) {
            throw Refusal.invalid("Say with which nomination it is joined.", List.of(Reason.of("with", "is missing")));
        }
        var isFrozen = operations.lock(nomination(reference).operation()).listVersion() > 0;
        joinBecause(reference, with, isFrozen ? ListDecisions.requireReason(reason) : reason);
    }

    /**
     * Joins two nominations for this reason, which may be null. The caller of this method has checked that the coordinator may join them.
     */
    void joinBecause(String reference, String with, String reason) {
        var operation = operations.lock(nomination(reference).operation());
        if (operation.phase().compareTo(Phase.FOLLOW_UP) > 0) {
            throw Refusal.conflict("{operation} is over; its nominations are no longer joined.", operation.reference());
        }
        var one = nomination(reference);
        var other = nomination(with);
        if (!other.operation().equals(operation.reference())) {
            throw unknown(with);
        }
        if (JoinedNominations.areOne(one, other)) {
            throw Refusal.conflict("{reference} and {with} are joined already, or are the same.", reference, with);
        }
        var members = joined.group(one);
        var others = joined.group(other);
        joined.requireCompatible(members, others);
        joined.requireCompatible(others, members);
        var from = JoinedNominations.target(members);
        var to = JoinedNominations.target(others);
        if (from != null && to != null) {
            merge(from, to, operation, reason);
        } else {
            joined.because(one, reason);
        }
        joined.join(members, other);
    }

    private void merge(String from, String to, Operation operation, String reason) {
        var wanting = targets.wanting(from);
        targetService.joined(from, to);
        for (var nomination : nominations.of(from)) {
            if (wanting.contains(nomination.country())) {
                targets.addWanting(to, nomination.country(), nomination.reference());
            }
            record.joined(nomination, to, operation, reason);
        }
        targets.addHosts(to, targets.hosts(from));
        joined.retarget(from, to);
        confirmations.carry(from, to);
    }

    private Nomination nomination(String reference) {
        return nominations.find(reference).orElseThrow(() -> unknown(reference));
    }

    private static Refusal unknown(String reference) {
        return Refusal.notFound("There is no nomination {reference} in this operation.", reference);
    }
}
