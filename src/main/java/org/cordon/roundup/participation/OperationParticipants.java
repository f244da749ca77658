package org.cordon.roundup.participation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.cordon.roundup.operation.OperationFeature.OperationMessage;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Participants;
import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.Participation.Status;
import org.cordon.roundup.participation.process.ParticipationWorkflow;
import org.springframework.stereotype.Component;

/**
 * The participating countries as their operation sees them. The methods that change participations run in a transaction that has locked the
 * operation.
 */
@Component
final class OperationParticipants implements Participants {

    private final Participations participations;
    private final Operations operations;
    private final ParticipationWorkflow workflow;
    private final ParticipationActs acts;

    OperationParticipants(Participations participations, Operations operations, ParticipationWorkflow workflow, ParticipationActs acts) {
        this.participations = participations;
        this.operations = operations;
        this.workflow = workflow;
        this.acts = acts;
    }

    @Override
    public List<String> takingPart(String operation) {
        return participations.in(operation).stream().filter(Participation::takesPart).map(Participation::country).toList();
    }

    @Override
    public List<String> concerned(String operation) {
        return participations.in(operation).stream()
                .filter(participation -> participation.takesPart() || participation.status() == Status.INVITED)
                .map(Participation::country).toList();
    }

    @Override
    public List<String> everInvited(String operation) {
        return participations.in(operation).stream().map(Participation::country).toList();
    }

    @Override
    public boolean nominationsExpected(String reference) {
        var operation = operations.find(reference).orElseThrow();
        return participations.in(reference).stream().anyMatch(participation -> participation.isAwaited(operation)
                || participation.takesPart() && participation.stage().compareTo(Stage.SCREENED) < 0);
    }

    @Override
    public void operationalPhaseEnded(String operation) {
        participations.in(operation).stream().filter(participation -> participation.status() == Status.INVITED).forEach(participation -> {
            acts.recordSilent(participations.lock(participation.reference()));
            acts.tell(OperationMessage.PHASE_ENDED, participation);
            workflow.recordedSilent(participation.reference());
        });
    }

    @Override
    public void operationClosed(String operation) {
        end(operation, Participation::completed, workflow::operationClosed);
    }

    @Override
    public void operationCancelled(String operation) {
        end(operation, Participation::cancelled, workflow::participationCancelled);
    }

    private void end(String operation, UnaryOperator<Participation> how, Consumer<String> told) {
        participations.in(operation).forEach(participation -> {
            participations.save(how.apply(participations.lock(participation.reference())));
            told.accept(participation.reference());
        });
    }
}
