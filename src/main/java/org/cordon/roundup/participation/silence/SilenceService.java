package org.cordon.roundup.participation.silence;

import java.time.Clock;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.Participation.Status;
import org.cordon.roundup.participation.ParticipationActs;
import org.cordon.roundup.participation.ParticipationSettlement;
import org.cordon.roundup.participation.Participations;
import org.cordon.roundup.participation.process.ParticipationWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the silence of countries whose answer is no longer awaited. */
@Service
@Transactional
public class SilenceService {

    private final Participations participations;
    private final Operations operations;
    private final ParticipationSettlement settlement;
    private final ParticipationWorkflow workflow;
    private final ParticipationActs acts;
    private final CurrentCaller caller;
    private final Clock clock;

    SilenceService(Participations participations, Operations operations, ParticipationSettlement settlement,
            ParticipationWorkflow workflow, ParticipationActs acts, CurrentCaller caller, Clock clock) {
        this.participations = participations;
        this.operations = operations;
        this.settlement = settlement;
        this.workflow = workflow;
        this.acts = acts;
        this.caller = caller;
        this.clock = clock;
    }

    /** Returns the codes of the countries whose answer the operation still waits for. */
    @Transactional(readOnly = true)
    public List<String> unanswered(String operation) {
        return settlement.awaited(operations.find(operation).orElseThrow()).stream().map(Participation::country).toList();
    }

    /**
     * Records that a country never answered. That is possible only in an operation that is entered afterwards. In any other operation, the
     * country's deadline has to pass first.
     */
    public void recordNoAnswer(String reference) {
        caller.get().requireCoordinator();
        var operation = acts.lockOperationOf(reference);
        if (!operation.enteredAfterwards()) {
            throw Refusal.conflict("{operation} runs now: decide about silent countries when the time for their answers is over.",
                    operation.reference());
        }
        var participation = participations.lock(reference);
        if (participation.status() != Status.INVITED) {
            throw Refusal.conflict("{reference} is {status} and not without an answer.", reference, participation.status());
        }
        acts.recordSilentAndTell(participation);
        workflow.recordedSilent(reference);
        settlement.settleInvitations(operation.reference());
    }

    /** Records every country whose time to answer is over as silent, because the coordinator did not decide in time. */
    public void recordAllSilent(String reference) {
        settlement.overdue(operations.lock(reference), clock.instant()).forEach(participation -> {
            acts.recordSilentAndTell(participations.lock(participation.reference()));
            workflow.recordedSilent(participation.reference());
        });
    }

    /** Records the silence of a country that did not answer before nominations closed, unless it is recorded already. */
    public void recordSilence(String reference) {
        acts.lockOperationOf(reference);
        var participation = participations.lock(reference);
        if (participation.status() == Status.INVITED) {
            acts.recordSilentAndTell(participation);
            settlement.settleInvitations(participation.operation());
        }
    }
}
