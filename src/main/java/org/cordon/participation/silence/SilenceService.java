package org.cordon.participation.silence;

import static org.cordon.shared.Said.said;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.Operation;
import org.cordon.operation.Operations;
import org.cordon.participation.Participation;
import org.cordon.participation.Participation.Status;
import org.cordon.participation.ParticipationActs;
import org.cordon.participation.ParticipationSettlement;
import org.cordon.participation.ParticipationWorkflow;
import org.cordon.participation.Participations;
import org.cordon.participation.dates.AnswerDeadlines;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees to the countries that do not answer: has them chased, and records their silence when nobody waits any longer. */
@Service
@Transactional
public class SilenceService {

    private final Participations participations;
    private final Operations operations;
    private final ParticipationSettlement settlement;
    private final AnswerDeadlines deadlines;
    private final ReminderService reminders;
    private final ParticipationWorkflow workflow;
    private final ParticipationActs acts;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final Clock clock;

    SilenceService(Participations participations, Operations operations, ParticipationSettlement settlement, AnswerDeadlines deadlines,
            ReminderService reminders, ParticipationWorkflow workflow, ParticipationActs acts, Notifications notifications,
            CurrentCaller caller, Clock clock) {
        this.participations = participations;
        this.operations = operations;
        this.settlement = settlement;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.workflow = workflow;
        this.acts = acts;
        this.notifications = notifications;
        this.caller = caller;
        this.clock = clock;
    }

    /** The countries that have not answered, by code. */
    @Transactional(readOnly = true)
    public List<String> unanswered(String operation) {
        return settlement.awaited(operations.find(operation).orElseThrow()).stream().map(Participation::country).toList();
    }

    /** Whether the coordinator has somebody to chase, and until when he decides. */
    public record Chase(boolean needed, Instant deadline) {
    }

    /** The invitation deadline has come: asks the coordinator what to do about the silent ones, if there are any. */
    public Chase chase(String reference) {
        var operation = operations.lock(reference);
        var deadline = deadlines.chaseDeadline(operation, clock.instant());
        boolean silent = !overdue(operation).isEmpty();
        if (silent) {
            notifications.send(MessageKind.CHASE_SILENT, Roles.COORDINATOR, reference, reference,
                    Map.of("deadline", deadline.atOffset(ZoneOffset.UTC).toString()));
        }
        return new Chase(silent, deadline);
    }

    /** The countries whose answer is awaited and overdue: whoever was given more time is left in peace until that is over. */
    private List<Participation> overdue(Operation operation) {
        var now = clock.instant();
        return settlement.awaited(operation).stream()
                .filter(participation -> !participation.answerDeadline().isAfter(operation.invitationDeadline())
                        || !participation.answerDeadline().isAfter(now))
                .toList();
    }

    /**
     * Carries out what the coordinator decided.
     *
     * @throws Refusal with a reason for each decision that cannot be carried out, and for each silent country without one
     */
    public void decideChase(String reference, List<ChaseDecision> decisions) {
        caller.get().requireCoordinator();
        var operation = operations.lock(reference);
        var undecided = overdue(operation).stream().map(Participation::country)
                .filter(country -> decisions.stream().noneMatch(decision -> country.equals(decision.country()))).toList();
        var reasons = new ArrayList<Reason>();
        for (int row = 0; row < decisions.size(); row++) {
            decideChase(operation, decisions.get(row), "decisions[" + row + "]", reasons);
        }
        var allRead = reasons.isEmpty();
        undecided.forEach(country -> reasons.add(Reason.of("decisions", "{country} needs REMIND, EXTEND or RECORD_SILENT", country)));
        if (!reasons.isEmpty()) {
            var what = !allRead ? said("Not carried out: {field} {reason}.", reasons.get(0).field(), reasons.get(0).said())
                    : undecided.size() == 1
                            ? said("Decide about each silent country: {country} has no decision.", undecided.iterator().next())
                    : said("Decide about each silent country: {countries} have no decision.", undecided);
            throw Refusal.invalid(what, reasons);
        }
    }

    private void decideChase(Operation operation, ChaseDecision decision, String row, List<Reason> reasons) {
        var participation = participations.of(operation.reference(), String.valueOf(decision.country()));
        if (participation.isEmpty()) {
            reasons.add(Reason.of(row + ".country", "'{country}' was not invited", String.valueOf(decision.country())));
            return;
        }
        if (decision.decision() == null) {
            reasons.add(Reason.of(row + ".decision", "must be REMIND, EXTEND or RECORD_SILENT"));
            return;
        }
        var silent = participations.lock(participation.get().reference());
        if (silent.status() != Status.INVITED) {
            // Its answer came while the coordinator was deciding: there is nothing left to chase.
            return;
        }
        switch (decision.decision()) {
            // Its deadline has passed: it has until the coordinator looks again.
            case REMIND -> reminders.remind(silent.extended(nextRound(operation)), nextRound(operation));
            case EXTEND -> extend(operation, silent, decision, row, reasons);
            case RECORD_SILENT -> recordSilent(silent);
        }
    }

    private void extend(Operation operation, Participation silent, ChaseDecision decision, String row, List<Reason> reasons) {
        var until = decision.until() == null ? nextRound(operation) : decision.until().toInstant();
        if (!until.isAfter(clock.instant()) || until.isAfter(operation.nominationDeadline())) {
            reasons.add(
                    Reason.of(row + ".until", "must lie between now and the nomination deadline {time}", operation.nominationDeadline()));
            return;
        }
        var extended = silent.extended(until);
        participations.save(extended);
        acts.tell(MessageKind.INVITATION_DEADLINE_EXTENDED, extended, until);
    }

    /** The time of the next round: one reminder from now, but not after nominations close. */
    private Instant nextRound(Operation operation) {
        var next = operation.nextReminder(clock.instant());
        return next.isBefore(operation.nominationDeadline()) ? next : operation.nominationDeadline();
    }

    private void recordSilent(Participation participation) {
        acts.recordSilent(participation);
        acts.tell(MessageKind.INVITATION_RECORDED_SILENT, participation);
    }

    /**
     * Records that a country never answered. Only in an operation that is entered afterwards: elsewhere its deadline has to come first.
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
        recordSilent(participation);
        workflow.recordedSilent(reference);
        settlement.settleInvitations(operation.reference());
    }

    /**
     * Settles what follows from the coordinator's decisions: ends the processes of those recorded as silent, lets the timers of the others
     * follow their new deadlines, and goes on if nobody is left.
     *
     * @return when to look again at those still silent; at once if nobody is
     */
    public Instant chased(String reference) {
        var operation = operations.lock(reference);
        participations.in(reference).stream().filter(participation -> participation.status() == Status.SILENT)
                .forEach(participation -> workflow.recordedSilent(participation.reference()));
        var unanswered = settlement.awaited(operation);
        unanswered.stream().filter(participation -> !participation.answerDeadline().isAfter(clock.instant()))
                .forEach(participation -> participations.save(participation.extended(nextRound(operation))));
        unanswered.forEach(participation -> workflow.deadlineMoved(participation.reference()));
        return unanswered.isEmpty() ? clock.instant() : deadlines.nextLook(operation);
    }

    /** The coordinator did not decide in time: everybody whose time to answer is over is recorded as silent. */
    public void recordAllSilent(String reference) {
        overdue(operations.lock(reference)).forEach(participation -> {
            recordSilent(participations.lock(participation.reference()));
            workflow.recordedSilent(participation.reference());
        });
    }

    /** The country did not answer before nominations closed, and nobody recorded that yet. */
    public void recordSilence(String reference) {
        acts.lockOperationOf(reference);
        var participation = participations.lock(reference);
        if (participation.status() == Status.INVITED) {
            recordSilent(participation);
            settlement.settleInvitations(participation.operation());
        }
    }
}
