package org.cordon.roundup.participation;

import java.time.Instant;
import java.util.List;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Participants;
import org.cordon.roundup.operation.Phase;
import org.springframework.stereotype.Component;

/**
 * Decides under the operation's lock whether all countries have answered and whether all batches are screened, and then lets the operation
 * go on. A first query runs without the lock. If it finds that another country is still awaited, the settlement of that country decides
 * later.
 */
@Component
public class ParticipationSettlement {

    private final Participations participations;
    private final Operations operations;
    private final OperationService operationService;
    private final Participants participants;

    ParticipationSettlement(Participations participations, Operations operations, OperationService operationService,
            Participants participants) {
        this.participations = participations;
        this.operations = operations;
        this.operationService = operationService;
        this.participants = participants;
    }

    /** Lets the operation go on once every invitation is answered or recorded as silent. */
    public void settleInvitations(String reference) {
        if (!awaited(operations.find(reference).orElseThrow()).isEmpty()) {
            return;
        }
        var operation = operations.lock(reference);
        if (operation.invitationsSent() && awaited(operation).isEmpty()) {
            operationService.invitationsSettled(reference);
            settleScreening(reference);
        }
    }

    /** Lets the operation go on once every batch is screened. */
    void settleScreening(String operation) {
        if (participants.nominationsExpected(operation)) {
            return;
        }
        if (operations.lock(operation).phase() == Phase.NOMINATION && !participants.nominationsExpected(operation)) {
            operationService.screeningSettled(operation);
        }
    }

    /** Returns the invitations whose answer the operation waits for. */
    public List<Participation> awaited(Operation operation) {
        return participations.in(operation.reference()).stream().filter(participation -> participation.isAwaited(operation)).toList();
    }

    /**
     * Returns the countries whose answer is awaited and overdue. A country that was given more time is left out until that longer time is
     * over.
     */
    public List<Participation> overdue(Operation operation, Instant now) {
        return awaited(operation).stream()
                .filter(participation -> !participation.answerDeadline().isAfter(operation.invitationDeadline())
                        || !participation.answerDeadline().isAfter(now))
                .toList();
    }
}
