package org.cordon.participation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cordon.access.CurrentCaller;
import org.cordon.access.Roles;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.ActTimes;
import org.cordon.operation.Operation;
import org.cordon.operation.OperationService;
import org.cordon.operation.Operations;
import org.cordon.operation.Participants;
import org.cordon.operation.Phase;
import org.cordon.participation.Participation.Stage;
import org.cordon.participation.Participation.Status;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites countries, takes their answers, and decides when all have answered and when all are screened. */
@Service
@Transactional
public class ParticipationService {

    /** Countries invited in one transaction: small enough for a short transaction, large enough for 195 to be no trouble. */
    private static final int BATCH = 50;
    private static final int LONGEST_TEXT = 2000;
    /** How long the coordinator has to decide about silent countries before all of them are recorded as silent. */
    private static final Duration CHASING = Duration.ofDays(3);

    private final Participations participations;
    private final Operations operations;
    private final OperationService operationService;
    private final Participants participants;
    private final ParticipationWorkflow workflow;
    private final Ledger ledger;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final Clock clock;

    ParticipationService(Participations participations, Operations operations, OperationService operationService,
            Participants participants, ParticipationWorkflow workflow, Ledger ledger, Notifications notifications, CurrentCaller caller,
            ActTimes times, Clock clock) {
        this.participations = participations;
        this.operations = operations;
        this.operationService = operationService;
        this.participants = participants;
        this.workflow = workflow;
        this.ledger = ledger;
        this.notifications = notifications;
        this.caller = caller;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Invites the next batch of countries.
     *
     * @return whether all are invited
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
        var participation = new Participation(References.participation(operation.reference(), country), operation.reference(), country,
                Status.INVITED, Stage.ANSWER, null, null, times.of(operation, operation.planned()).toInstant(), null,
                operation.invitationDeadline(), null, null, 0, 0);
        participations.add(participation);
        record(participation, FactType.INVITED);
        workflow.countryInvited(participation, operation);
    }

    /** Sends the invitation itself. */
    public void sendInvitation(String reference) {
        var participation = participations.lock(reference);
        tell(MessageKind.INVITATION, participation, participation.answerDeadline());
    }

    /** Takes a country's first answer. */
    public void answer(String reference, Answer answer) {
        lockOperationOf(reference);
        var participation = own(reference);
        if (participation.status() != Status.INVITED) {
            throw Refusal.conflict("The invitation was answered already: " + reference + " is " + participation.status() + ".");
        }
        take(participation, answer);
    }

    /** Changes a country's answer, until its deadline. */
    public void changeAnswer(String reference, Answer answer) {
        var operation = lockOperationOf(reference);
        var participation = own(reference);
        if (participation.status() == Status.INVITED) {
            throw Refusal.conflict("The invitation has not been answered yet; complete its task first.");
        }
        if (participation.status() != Status.ACCEPTED && participation.status() != Status.DECLINED) {
            throw Refusal.conflict("The answer can no longer be changed: " + reference + " is " + participation.status() + ".");
        }
        if (isOver(operation, participation.answerDeadline())) {
            throw Refusal.conflict("The answer could be changed until " + participation.answerDeadline() + ".");
        }
        if (participation.takesPart() && participation.stage() != Stage.NOMINATE) {
            throw Refusal.conflict("The country has finished nominating; ask the coordinator to let it leave the operation.");
        }
        take(participation, answer);
        if (!workflow.answerChanged(reference)) {
            throw Refusal.conflict("The last answer is just being processed; try again in a moment.");
        }
    }

    private void take(Participation participation, Answer answer) {
        var reasons = new ArrayList<Reason>();
        if (answer.accepted() == null) {
            reasons.add(new Reason("accepted", "say whether your country takes part"));
        } else if (answer.accepted()) {
            requireText("liaisonOfficer", answer.liaisonOfficer(), "name the liaison officer whom the others may call", reasons);
        } else {
            requireText("reason", answer.reason(), "say why your country does not take part", reasons);
        }
        if (!reasons.isEmpty()) {
            throw Refusal.invalid("The answer is not complete: " + reasons.get(0).reason() + ".", reasons);
        }
        participations.save(participation.answered(answer.accepted(), strip(answer.liaisonOfficer()), strip(answer.reason()),
                happenedAt(participation, Operation::planned).toInstant()));
        record(participation, answer.accepted() ? FactType.INVITATION_ACCEPTED : FactType.INVITATION_DECLINED);
    }

    private static void requireText(String field, String text, String otherwise, List<Reason> reasons) {
        if (text == null || text.isBlank()) {
            reasons.add(new Reason(field, otherwise));
        } else if (text.length() > LONGEST_TEXT) {
            reasons.add(new Reason(field, "is longer than " + LONGEST_TEXT + " characters"));
        }
    }

    private static String strip(String text) {
        return text == null ? null : text.strip();
    }

    /**
     * After an answer: tells the operation when nobody is left who has not answered.
     *
     * @return whether this country takes part
     */
    public boolean settleAnswer(String reference) {
        var participation = participations.find(reference).orElseThrow();
        settleInvitations(participation.operation());
        if (participation.takesPart()) {
            tell(MessageKind.NOMINATION_OPEN, participation, operations.find(participation.operation()).orElseThrow().nominationDeadline());
        }
        return participation.takesPart();
    }

    /** Under the operation's lock: goes on once every invitation is answered or recorded as silent. */
    public void settleInvitations(String reference) {
        var operation = operations.lock(reference);
        if (operation.invitationsSent() && silentSoFar(reference).isEmpty()) {
            operationService.invitationsSettled(reference);
            settleScreening(reference);
        }
    }

    /** The countries that have not answered, by code. */
    @Transactional(readOnly = true)
    public List<String> unanswered(String operation) {
        return silentSoFar(operation).stream().map(Participation::country).toList();
    }

    /** Whether the coordinator has somebody to chase, and until when he decides. */
    public record Chase(boolean needed, Instant deadline) {
    }

    /** The invitation deadline has come: asks the coordinator what to do about the silent ones, if there are any. */
    public Chase chase(String reference) {
        var operation = operations.lock(reference);
        var deadline = earlier(clock.instant().plus(CHASING), operation.nominationDeadline());
        boolean silent = !silentSoFar(reference).isEmpty();
        if (silent) {
            notifications.send(MessageKind.CHASE_SILENT, Roles.COORDINATOR, reference, reference,
                    Map.of("deadline", deadline.atOffset(ZoneOffset.UTC).toString()));
        }
        return new Chase(silent, deadline);
    }

    /** Carries out what the coordinator decided; a country without a decision is asked about again at the next round. */
    public void decideChase(String reference, List<ChaseDecision> decisions) {
        caller.get().requireCoordinator();
        var operation = operations.lock(reference);
        var reasons = new ArrayList<Reason>();
        for (int row = 0; row < decisions.size(); row++) {
            decideChase(operation, decisions.get(row), "decisions[" + row + "]", reasons);
        }
        if (!reasons.isEmpty()) {
            throw Refusal.invalid("Not carried out: " + reasons.get(0).field() + " " + reasons.get(0).reason() + ".", reasons);
        }
    }

    private void decideChase(Operation operation, ChaseDecision decision, String row, List<Reason> reasons) {
        var participation = participations.of(operation.reference(), String.valueOf(decision.country()));
        if (participation.isEmpty()) {
            reasons.add(new Reason(row + ".country", "'" + decision.country() + "' was not invited"));
            return;
        }
        if (decision.decision() == null) {
            reasons.add(new Reason(row + ".decision", "must be REMIND, EXTEND or RECORD_SILENT"));
            return;
        }
        var silent = participations.lock(participation.get().reference());
        if (silent.status() != Status.INVITED) {
            // Its answer came while the coordinator was deciding: there is nothing left to chase.
            return;
        }
        switch (decision.decision()) {
            // Its deadline has passed: the reminder names the time at which the coordinator looks again.
            case REMIND -> remind(silent, earlier(operation.nextReminder(clock.instant()), operation.nominationDeadline()));
            case EXTEND -> extend(operation, silent, decision, row, reasons);
            case RECORD_SILENT -> recordSilent(silent);
        }
    }

    private void extend(Operation operation, Participation silent, ChaseDecision decision, String row, List<Reason> reasons) {
        var until = decision.until() == null ? earlier(operation.nextReminder(clock.instant()), operation.nominationDeadline())
                : decision.until().toInstant();
        if (!until.isAfter(clock.instant()) || until.isAfter(operation.nominationDeadline())) {
            reasons.add(new Reason(row + ".until", "must lie between now and the nomination deadline " + operation.nominationDeadline()));
            return;
        }
        var extended = silent.extended(until);
        participations.save(extended);
        tell(MessageKind.INVITATION_DEADLINE_EXTENDED, extended, until);
    }

    private void recordSilent(Participation participation) {
        participations.save(participation.recordedSilent());
        record(participation, FactType.NO_ANSWER);
        tell(MessageKind.INVITATION_RECORDED_SILENT, participation);
    }

    /**
     * Records that a country never answered. Only in an operation that is entered afterwards: elsewhere its deadline has to come first.
     */
    public void recordNoAnswer(String reference) {
        caller.get().requireCoordinator();
        var operation = lockOperationOf(reference);
        if (!operation.enteredAfterwards()) {
            throw Refusal.conflict(operation.reference() + " runs now: decide about silent countries when the time for their answers is over.");
        }
        var participation = participations.lock(reference);
        if (participation.status() != Status.INVITED) {
            throw Refusal.conflict(reference + " is " + participation.status() + " and not without an answer.");
        }
        recordSilent(participation);
        workflow.recordedSilent(reference);
        settleInvitations(operation.reference());
    }

    /**
     * After the coordinator's decisions: ends the processes of those recorded as silent and goes on if nobody is left.
     *
     * @return when to look again at those still silent; at once if nobody is
     */
    public Instant chased(String reference) {
        var operation = operations.lock(reference);
        participations.in(reference).stream().filter(participation -> participation.status() == Status.SILENT)
                .forEach(participation -> workflow.recordedSilent(participation.reference()));
        var now = clock.instant();
        if (silentSoFar(reference).isEmpty()) {
            return now;
        }
        var next = silentSoFar(reference).stream().map(Participation::answerDeadline).filter(now::isBefore)
                .min(Instant::compareTo).orElseGet(() -> operation.nextReminder(now));
        return earlier(next, operation.nominationDeadline());
    }

    /** The coordinator did not decide in time: everybody who has not answered is recorded as silent. */
    public void recordAllSilent(String reference) {
        operations.lock(reference);
        silentSoFar(reference).forEach(participation -> {
            recordSilent(participations.lock(participation.reference()));
            workflow.recordedSilent(participation.reference());
        });
    }

    /** The country did not answer before nominations closed, and nobody recorded that yet. */
    public void recordSilence(String reference) {
        lockOperationOf(reference);
        var participation = participations.lock(reference);
        if (participation.status() == Status.INVITED) {
            recordSilent(participation);
            settleInvitations(participation.operation());
        }
    }

    /** Reminds a country that has not answered, until its deadline; afterwards the coordinator decides about it. */
    public void remindInvitation(String reference) {
        var participation = participations.lock(reference);
        if (participation.status() == Status.INVITED && !clock.instant().isAfter(participation.answerDeadline())) {
            remind(participation, participation.answerDeadline());
        }
    }

    private void remind(Participation participation, Instant deadline) {
        participations.save(participation.reminded());
        tell(MessageKind.INVITATION_REMINDER, participation, deadline);
    }

    /** Reminds a country that has not finished nominating. */
    public void remindNomination(String reference) {
        var participation = participations.lock(reference);
        if (participation.takesPart() && participation.stage() == Stage.NOMINATE) {
            tell(MessageKind.NOMINATION_REMINDER, participation,
                    operations.find(participation.operation()).orElseThrow().nominationDeadline());
        }
    }

    /** The country says whether it has finished nominating. */
    public void finishNominating(String reference, Boolean finished) {
        lockOperationOf(reference);
        var participation = own(reference);
        if (finished == null) {
            throw Refusal.invalid("Say whether your country has finished nominating.",
                    List.of(new Reason("finished", "must be true or false")));
        }
        if (finished) {
            participations.save(participation.nominationsFinished(
                    happenedAt(participation, Operation::nominationDeadline).toInstant()).at(Stage.SCREENING));
        }
    }

    /** Its process has come to another stage. */
    public void movedTo(String reference, Stage stage) {
        participations.save(participations.lock(reference).at(stage));
    }

    /**
     * A country put somebody forward after its batch was screened: it is screened once more.
     */
    public void nominationsAdded(String reference) {
        var participation = participations.lock(reference);
        if (participation.stage() == Stage.SCREENED && workflow.nominationsAdded(reference)) {
            participations.save(participation.at(Stage.SCREENING));
        }
    }

    /**
     * This country's batch is screened; under the operation's lock: goes on once every batch is.
     *
     * @return whether the target list went out already, so that this country need not wait for it
     */
    public boolean screened(String reference) {
        var participation = participations.find(reference).orElseThrow();
        var phase = operations.lock(participation.operation()).phase();
        movedTo(reference, Stage.SCREENED);
        settleScreening(participation.operation());
        return phase.compareTo(Phase.NOMINATION) > 0;
    }

    private void settleScreening(String operation) {
        if (operations.lock(operation).phase() == Phase.NOMINATION && !participants.nominationsExpected(operation)) {
            operationService.screeningSettled(operation);
        }
    }

    /** Takes a country out of a running operation; its open tasks end. */
    public void suspend(String reference, String reason) {
        caller.get().requireCoordinator();
        lockOperationOf(reference);
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("Say why the country is suspended.", List.of(new Reason("reason", "is missing")));
        }
        var participation = participations.lock(reference);
        if (!participation.takesPart() && participation.status() != Status.INVITED) {
            throw Refusal.conflict(reference + " is " + participation.status() + " and cannot be suspended.");
        }
        participations.save(participation.suspended(reason.strip()));
        record(participation, FactType.SUSPENDED);
        workflow.participationSuspended(reference);
        settleInvitations(participation.operation());
        settleScreening(participation.operation());
    }

    private Operation lockOperationOf(String reference) {
        return operations.lock(participations.find(reference)
                .orElseThrow(() -> Refusal.notFound("There is no participation " + reference + ".")).operation());
    }

    private Participation own(String reference) {
        var participation = participations.lock(reference);
        if (!caller.get().country().map(participation.country()::equals).orElse(false)) {
            throw Refusal.notFound("There is no participation " + reference + ".");
        }
        return participation;
    }

    private List<Participation> silentSoFar(String operation) {
        return participations.in(operation).stream().filter(participation -> participation.status() == Status.INVITED).toList();
    }

    private void tell(MessageKind kind, Participation participation) {
        notifications.send(kind, Roles.bureau(participation.country()), participation.operation(), participation.reference());
    }

    private void tell(MessageKind kind, Participation participation, Instant deadline) {
        notifications.send(kind, Roles.bureau(participation.country()), participation.operation(), participation.reference(),
                Map.of("deadline", deadline.atOffset(ZoneOffset.UTC).toString()));
    }

    private void record(Participation participation, FactType type) {
        ledger.record(new Fact(participation.operation(), type, null, participation.country(), participation.reference(),
                happenedAt(participation, Operation::planned), Map.of()));
    }

    private ZonedDateTime happenedAt(Participation participation, Function<Operation, Instant> planned) {
        var operation = operations.find(participation.operation()).orElseThrow();
        return times.of(operation, planned.apply(operation));
    }

    private boolean isOver(Operation operation, Instant deadline) {
        return operation.awaited(deadline) != null && clock.instant().isAfter(deadline);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
