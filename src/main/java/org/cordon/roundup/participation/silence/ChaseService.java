package org.cordon.roundup.participation.silence;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.kernel.caller.Roles;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.participation.Participation.Status;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationMessage;
import org.cordon.roundup.participation.ParticipationSettlement;
import org.cordon.roundup.participation.Participations;
import org.cordon.roundup.participation.dates.AnswerDeadlines;
import org.cordon.roundup.participation.process.ParticipationWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the coordinator chase the countries that did not answer in time, round by round. */
@Service
@Transactional
public class ChaseService {

    private final Participations participations;
    private final Operations operations;
    private final ParticipationSettlement settlement;
    private final AnswerDeadlines deadlines;
    private final ParticipationWorkflow workflow;
    private final Notifications notifications;
    private final Clock clock;

    ChaseService(Participations participations, Operations operations, ParticipationSettlement settlement, AnswerDeadlines deadlines,
            ParticipationWorkflow workflow, Notifications notifications, Clock clock) {
        this.participations = participations;
        this.operations = operations;
        this.settlement = settlement;
        this.deadlines = deadlines;
        this.workflow = workflow;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** The result of a look at the answers: whether the coordinator has a country to chase, and when the decision is due. */
    public record Chase(boolean needed, Instant deadline) {
    }

    /** Asks the coordinator what to do about the countries whose answers are overdue, if there are any. */
    public Chase chase(String reference) {
        var operation = operations.lock(reference);
        var deadline = deadlines.chaseDeadline(operation, clock.instant());
        boolean silent = !settlement.overdue(operation, clock.instant()).isEmpty();
        if (silent) {
            notifications.send(ParticipationMessage.CHASE_SILENT, Roles.COORDINATOR, reference, reference,
                    Map.of("deadline", deadline.atOffset(ZoneOffset.UTC).toString()));
        }
        return new Chase(silent, deadline);
    }

    /**
     * Settles what follows from the coordinator's decisions. It ends the processes of the countries recorded as silent. The timers of the
     * other awaited countries follow their new deadlines.
     *
     * @return when to look again at the countries that are still silent; now if no answer is awaited any more
     */
    public Instant chased(String reference) {
        var operation = operations.lock(reference);
        participations.in(reference).stream().filter(participation -> participation.status() == Status.SILENT)
                .forEach(participation -> workflow.recordedSilent(participation.reference()));
        var unanswered = settlement.awaited(operation);
        unanswered.stream().filter(participation -> !participation.answerDeadline().isAfter(clock.instant()))
                .forEach(participation -> participations
                        .save(participation.extended(AnswerDeadlines.nextRound(operation, clock.instant()))));
        unanswered.forEach(participation -> workflow.deadlineMoved(participation.reference()));
        return unanswered.isEmpty() ? clock.instant() : deadlines.nextLook(operation);
    }
}
