package org.cordon.confirmation;

import static org.cordon.shared.Said.said;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.confirmation.Confirmation.Answer;
import org.cordon.confirmation.Confirmation.Role;
import org.cordon.ledger.Fact;
import org.cordon.ledger.Ledger;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.ActTimes;
import org.cordon.operation.Operation;
import org.cordon.operation.OperationService;
import org.cordon.operation.Participants;
import org.cordon.operation.Phase;
import org.cordon.pursuit.OutcomeService;
import org.cordon.pursuit.Suspensions;
import org.cordon.pursuit.Target;
import org.cordon.pursuit.TargetState;
import org.cordon.pursuit.Targets;
import org.cordon.pursuit.VisibleTargets;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Second thoughts: a country changes an answer that it has given about a target, until its deadline. The ledger keeps both answers, the new
 * one naming the old; the pursuit follows, and whoever was told of the old answer is told of the new one.
 */
@Service
@Transactional
public class ConfirmationChangeService {

    /** The detail of a fact that names the event in whose place it comes. */
    static final String REPLACES = "replaces";

    private static final Set<TargetState> UNDER_ARREST =
            EnumSet.of(TargetState.IDENTITY_PENDING, TargetState.ARRESTED, TargetState.EXTRADITION);

    private final Confirmations confirmations;
    private final ConfirmationDeadlines deadlines;
    private final Suspensions suspensions;
    private final Targets targets;
    private final VisibleTargets queries;
    private final OutcomeService outcomes;
    private final ListWorkflow workflow;
    private final OperationService operations;
    private final Participants participants;
    private final Ledger ledger;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final Clock clock;

    ConfirmationChangeService(Confirmations confirmations, ConfirmationDeadlines deadlines, Suspensions suspensions,
            Targets targets, VisibleTargets queries, OutcomeService outcomes, ListWorkflow workflow, OperationService operations,
            Participants participants,
            Ledger ledger, Notifications notifications, CurrentCaller caller, ActTimes times, Clock clock) {
        this.confirmations = confirmations;
        this.deadlines = deadlines;
        this.suspensions = suspensions;
        this.targets = targets;
        this.queries = queries;
        this.outcomes = outcomes;
        this.workflow = workflow;
        this.operations = operations;
        this.participants = participants;
        this.ledger = ledger;
        this.notifications = notifications;
        this.caller = caller;
        this.times = times;
        this.clock = clock;
    }

    /**
     * The reference of the target, if the caller's country was asked about it; to be found out before what it sends is read.
     *
     * @throws Refusal not found otherwise, whether or not there is such a target
     */
    @Transactional(readOnly = true)
    public String requireAsked(String operation, String target) {
        var country = caller.get().requireCountry();
        var distributed = operations.visible(operation).phase().compareTo(Phase.CONFIRMATION) >= 0;
        return queries.findVisible(target).map(Target::reference)
                .filter(reference -> distributed)
                .filter(reference -> confirmations.of(reference).stream()
                        .anyMatch(asked -> asked.operation().equals(operation) && asked.country().equals(country)))
                .orElseThrow(() -> Refusal.notFound("There is no target {target} that your country was asked about.", target));
    }

    /**
     * Puts another answer in the place of the given one. The same answer once more changes nothing.
     *
     * @throws Refusal invalid, with the fields, if the answer is not whole; conflict, if it can no longer be changed or is another one by
     * now
     */
    public void change(String operationReference, ConfirmationDecision decision) {
        var country = caller.get().requireCountry();
        var reference = requireAsked(operationReference, decision.reference());
        var operation = operations.visible(operationReference);
        var target = targets.lock(reference).orElseThrow();
        var given = given(reference, country, decision.role());
        requireInTime(operation, country, given);
        SeenAnswer.require(given, decision.version());
        var reasons = decision.reasons(given.role());
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("Nothing was changed: {reference} {reason}", reference, reasons.get(0).said()), reasons);
        }
        var answer = Answer.valueOf(decision.answer().name());
        var investigator = decision.investigatorAs(given.role());
        if (answer == given.answer() && Objects.equals(investigator, given.investigator())
                && Objects.equals(decision.remark(), given.remark())) {
            return;
        }
        requirePossible(target, given, answer);
        var at = times.of(operation, operation.confirmationDeadline());
        // What was not told of yet is settled by the job that follows the task in which it was given.
        var isTold = given.toldAt() != null;
        var changed = given.changed(answer, investigator, decision.remark(), at.toInstant(), caller.get().user(), record(given, answer, at),
                isTold ? clock.instant() : null);
        confirmations.save(changed);
        if (isTold) {
            tell(given, changed);
            follow(given, changed, at);
        }
        if (answer == Answer.ASK) {
            workflow.listFrozen(References.participation(operationReference, country));
        }
    }

    private Confirmation given(String target, String country, Role role) {
        var asked = confirmations.of(target).stream()
                .filter(one -> one.country().equals(country) && (role == null || one.role() == role)).toList();
        if (asked.isEmpty()) {
            throw Refusal.notFound("Your country was not asked about {target} in that role.", target);
        }
        if (asked.size() > 1) {
            throw Refusal.invalid(said("Your country was asked twice about {target}; say which answer you change.", target),
                    List.of(Reason.of("role", "must be WANTING or HOST")));
        }
        var one = asked.get(0);
        if (one.isOpen()) {
            throw Refusal.conflict("{target} still waits for your answer; give it in the task that asks for it.", target);
        }
        if (!one.isGiven()) {
            throw Refusal.conflict("{target} was not answered in time, and that is recorded.", target);
        }
        return one;
    }

    /** Until when answers of an operation can be changed; those that no longer can, or that nothing waits for, are not among them. */
    Map<Confirmation, Instant> changeableUntil(Operation operation, List<Confirmation> given) {
        var now = clock.instant();
        return deadlines.ofAnswered(operation, given).entrySet().stream().filter(until -> !now.isAfter(until.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void requireInTime(Operation operation, String country, Confirmation given) {
        if (operation.phase().compareTo(Phase.FOLLOW_UP) > 0) {
            throw Refusal.conflict("{operation} is {phase}; its answers can no longer be changed.", operation.reference(),
                    operation.phase());
        }
        if (!participants.takingPart(operation.reference()).contains(country)) {
            throw Refusal.conflict("Your country no longer takes part in {operation}, so it changes no answers.", operation.reference());
        }
        var until = deadlines.ofAnswered(operation, given.country(), given.answeredAt());
        if (until != null && clock.instant().isAfter(until)) {
            throw Refusal.conflict("The answer about {target} could be changed until {time}.", given.target(), until);
        }
    }

    private void requirePossible(Target target, Confirmation given, Answer answer) {
        target.requireNotSuspended();
        var resumes = given.role() == Role.WANTING && given.answer() == Answer.DECLINE;
        if (!target.state().isPursued()
                && !(resumes && target.state() == TargetState.WITHDRAWN && !suspensions.isRemoved(target.reference()))) {
            throw Refusal.conflict("The pursuit of {target} has ended: it is {state}.", target.reference(), target.state());
        }
        if (given.role() == Role.WANTING && answer == Answer.DECLINE && UNDER_ARREST.contains(target.state())
                && targets.wanting(target.reference()).equals(List.of(given.country()))) {
            throw Refusal
                    .conflict("Target {target} is {state}, and no other country wants the person: say in the task about the arrest what "
                    + "becomes of it.", target.reference(), target.state());
        }
    }

    private UUID record(Confirmation given, Answer answer, ZonedDateTime at) {
        Map<String, Object> detail = new HashMap<>(Map.of("role", given.role().name()));
        if (given.fact() != null) {
            detail.put(REPLACES, given.fact().toString());
        }
        return ledger.record(new Fact(given.operation(), answer.fact(), given.target(), given.country(), null, at, detail));
    }

    /** The coordinator hears of every change; the other wanting countries of one from or to a question or a refusal, of which they hear. */
    private void tell(Confirmation before, Confirmation after) {
        var groups = new LinkedHashSet<String>();
        if (before.answer() != Answer.CONFIRM || after.answer() != Answer.CONFIRM) {
            targets.wanting(before.target()).stream().filter(wanting -> !wanting.equals(before.country())).map(Roles::bureau)
                    .forEach(groups::add);
        }
        groups.add(Roles.COORDINATOR);
        groups.forEach(group -> notifications.send(MessageKind.CONFIRMATION_CHANGED, group, before.operation(), before.target(),
                Map.of("country", before.country(), "target", before.target())));
    }

    private void follow(Confirmation before, Confirmation after, ZonedDateTime at) {
        if (before.role() != Role.WANTING) {
            return;
        }
        var declined = before.answer() == Answer.DECLINE;
        var declines = after.answer() == Answer.DECLINE;
        if (declines && !declined) {
            outcomes.withdraw(before.target(), before.country(), after.remark(), at);
        } else if (declined && !declines) {
            outcomes.soughtAgain(before.target(), before.country(), at);
        }
    }
}
