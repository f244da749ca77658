package org.cordon.roundup.participation;

import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationFact;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationMessage;
import org.cordon.roundup.participation.process.ParticipationWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a country leave a running operation of its own accord, or lets the coordination take it out. Earlier acts of the country stay in the
 * ledger. A job carries out the consequences for the other countries later.
 */
@Service
@Transactional
public class DepartureService {

    private static final int LONGEST_TEXT = 2000;

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

    /**
     * Ends the participation and the open tasks of a country.
     *
     * @param reason the reason, in words for the coordination and the country itself
     * @throws Refusal not found, if the participation is another country's; conflict, if the country takes no part or the operation is
     * over; invalid, if the reason is missing or too long
     */
    public void leave(String reference, String reason) {
        var operation = acts.holdOperationOf(reference);
        var byCoordinator = caller.get().isCoordinator();
        var participation = byCoordinator ? participations.lock(reference) : acts.own(reference);
        if (operation.phase().isOver()) {
            throw Refusal.conflict("Operation {operation} is over: it is {phase}.", operation.reference(), operation.phase());
        }
        switch (participation.status()) {
            case ACCEPTED -> { }
            case INVITED -> {
                if (!byCoordinator) {
                    throw Refusal.conflict("The invitation has not been answered yet; decline it in its task.");
                }
            }
            default ->
                throw Refusal.conflict("{reference} is {status} and takes no part that it could leave.", reference, participation.status());
        }
        var why = required(reason);
        participations.save(byCoordinator ? participation.suspended(why) : participation.left(why));
        acts.record(participation, byCoordinator ? ParticipationFact.SUSPENDED : ParticipationFact.LEFT);
        if (byCoordinator) {
            acts.tell(ParticipationMessage.PARTICIPATION_ENDED, participation);
        }
        workflow.countryLeft(reference);
    }

    private static String required(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("Say why the country leaves.", List.of(Reason.of("reason", "is missing")));
        }
        if (reason.length() > LONGEST_TEXT) {
            throw Refusal.invalid("The reason is too long.",
                    List.of(Reason.of("reason", "is longer than {most} characters", LONGEST_TEXT)));
        }
        return reason.strip();
    }

    /** Lets the operation go on if it waited only for a country that has left. */
    public void settle(String operation) {
        settlement.settleInvitations(operation);
        settlement.settleScreening(operation);
    }
}
