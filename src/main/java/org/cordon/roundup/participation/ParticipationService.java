package org.cordon.roundup.participation;

import java.time.Clock;
import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.process.ParticipationWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps track of how far each participating country has come, from its nominations to the target list. */
@Service
@Transactional
public class ParticipationService {

    private final Participations participations;
    private final Operations operations;
    private final ParticipationSettlement settlement;
    private final ParticipationWorkflow workflow;
    private final ParticipationActs acts;
    private final Clock clock;

    ParticipationService(Participations participations, Operations operations, ParticipationSettlement settlement,
            ParticipationWorkflow workflow, ParticipationActs acts, Clock clock) {
        this.participations = participations;
        this.operations = operations;
        this.settlement = settlement;
        this.workflow = workflow;
        this.acts = acts;
        this.clock = clock;
    }

    /** Takes a country's statement whether it has finished nominating. */
    public void finishNominating(String reference, Boolean finished) {
        acts.holdOperationOf(reference);
        var participation = acts.own(reference);
        if (finished == null) {
            throw Refusal.invalid("Say whether your country has finished nominating.",
                    List.of(Reason.of("finished", "must be true or false")));
        }
        if (finished) {
            participations.save(participation.nominationsFinished(
                    acts.happenedAt(participation, Operation::nominationDeadline).toInstant()).at(Stage.SCREENING));
        }
    }

    /** Notes that the country was reminded of its present work. */
    public void reminded(String reference) {
        participations.save(participations.lock(reference).reminded(clock.instant()));
    }

    /** Notes that the process of a participation has come to another stage. */
    public void movedTo(String reference, Stage stage) {
        participations.save(participations.lock(reference).at(stage));
    }

    /**
     * Sends the batch of a country to screening once more. That is needed if the country nominated after its batch was screened or after
     * its confirmations were settled.
     *
     * @throws Refusal conflict, if the list is just on its way to the country, so that nobody would screen the new nomination
     */
    public void nominationsAdded(String reference) {
        var participation = participations.lock(reference);
        if (participation.stage() != Stage.SCREENED && participation.stage() != Stage.UNDERWAY) {
            return;
        }
        if (!workflow.nominationsAdded(reference)) {
            throw Refusal.conflict("The target list is just on its way to your country. Nominate again in a moment.");
        }
        participations.save(participation.at(Stage.SCREENING));
    }

    /**
     * Lets the operation go on once every batch is screened. The process calls this when nothing of this country is left to screen.
     *
     * @return whether the target list went out already, so that this country does not wait for it
     */
    public boolean screened(String reference) {
        var participation = participations.find(reference).orElseThrow();
        settlement.settleScreening(participation.operation());
        return operations.hold(participation.operation()).phase().compareTo(Phase.NOMINATION) > 0;
    }
}
