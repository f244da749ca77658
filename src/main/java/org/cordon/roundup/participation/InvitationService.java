package org.cordon.roundup.participation;

import java.time.Instant;
import org.cordon.kernel.shared.References;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationFact;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationMessage;
import org.cordon.roundup.participation.process.ParticipationWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites the countries that were named at the launch, and sends the invitations. */
@Service
@Transactional
public class InvitationService {

    /**
     * The number of countries invited in one transaction. With this number a transaction stays short, and four transactions invite 195
     * countries.
     */
    private static final int BATCH = 50;

    private final Participations participations;
    private final Operations operations;
    private final OperationService operationService;
    private final ParticipationWorkflow workflow;
    private final ParticipationActs acts;
    private final ActTimes times;

    InvitationService(Participations participations, Operations operations, OperationService operationService,
            ParticipationWorkflow workflow, ParticipationActs acts, ActTimes times) {
        this.participations = participations;
        this.operations = operations;
        this.operationService = operationService;
        this.workflow = workflow;
        this.acts = acts;
        this.times = times;
    }

    /**
     * Invites the next batch of the countries that were named at the launch.
     *
     * @return whether all of these countries are invited now
     */
    public boolean inviteNext(String reference) {
        var operation = operations.lock(reference);
        var invited = participations.in(reference).stream().map(Participation::country).toList();
        var waiting = operation.invitedCountries().stream().filter(country -> !invited.contains(country)).toList();
        waiting.stream().limit(BATCH).forEach(country -> invite(operation, country));
        if (waiting.size() > BATCH) {
            return false;
        }
        operationService.invitationsSent(reference);
        return true;
    }

    private void invite(Operation operation, String country) {
        var participation = Participation.invited(References.participation(operation.reference(), country), operation, country,
                times.of(operation, operation.planned()).toInstant(), operation.invitationDeadline());
        participations.add(participation);
        acts.record(participation, ParticipationFact.INVITED);
        workflow.countryInvited(participation, operation);
    }

    /** A country that was invited late, and whether the directory knows a contact for it. */
    public record Invited(String country, String reference, Instant answerDeadline, boolean hasContact) {
    }

    /** Sends the invitation itself. */
    public void sendInvitation(String reference) {
        var participation = participations.lock(reference);
        acts.tell(ParticipationMessage.INVITATION, participation, participation.answerDeadline());
    }
}
