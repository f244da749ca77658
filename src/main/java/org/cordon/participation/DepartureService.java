package org.cordon.participation;

import java.util.List;
import org.cordon.access.CurrentCaller;
import org.cordon.ledger.FactType;
import org.cordon.participation.Participation.Status;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a country leave a running operation. */
@Service
@Transactional
public class DepartureService {

    private final Participations participations;
    private final ParticipationSettlement settlement;
    private final ParticipationWorkflow workflow;
    private final ParticipationActs acts;
    private final CurrentCaller caller;

    DepartureService(Participations participations, ParticipationSettlement settlement, ParticipationWorkflow workflow,
            ParticipationActs acts, CurrentCaller caller) {
        this.participations = participations;
        this.settlement = settlement;
        this.workflow = workflow;
        this.acts = acts;
        this.caller = caller;
    }

    /** Takes a country out of a running operation; its open tasks end. */
    public void suspend(String reference, String reason) {
        caller.get().requireCoordinator();
        acts.lockOperationOf(reference);
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("Say why the country is suspended.", List.of(new Reason("reason", "is missing")));
        }
        var participation = participations.lock(reference);
        if (!participation.takesPart() && participation.status() != Status.INVITED) {
            throw Refusal.conflict(reference + " is " + participation.status() + " and cannot be suspended.");
        }
        participations.save(participation.suspended(reason.strip()));
        acts.record(participation, FactType.SUSPENDED);
        workflow.participationSuspended(reference);
        settlement.settleInvitations(participation.operation());
        settlement.settleScreening(participation.operation());
    }
}
