package org.cordon.confirmation;

import static org.cordon.shared.Said.said;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.confirmation.Confirmation.Answer;
import org.cordon.confirmation.Confirmation.Role;
import org.cordon.ledger.Fact;
import org.cordon.ledger.Ledger;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.ActTimes;
import org.cordon.operation.Operations;
import org.cordon.participation.Participation.Stage;
import org.cordon.participation.ParticipationService;
import org.cordon.pursuit.OutcomeService;
import org.cordon.pursuit.Suspensions;
import org.cordon.pursuit.TargetService;
import org.cordon.pursuit.Targets;
import org.cordon.shared.DecidedRows;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.cordon.shared.Spoken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks each country to confirm the targets that it wants or that are believed to be in it, and draws the conclusions: a person whom nobody
 * wants any longer is withdrawn, a target about whom nobody is asked any longer is pursued as confirmed as it is.
 */
@Service
@Transactional
public class ConfirmationService {

    /** For what has come back to a country after a suspension it has so long at least. */
    private static final Duration BACK = Duration.ofDays(3);

    private final Confirmations confirmations;
    private final ConfirmationDeadlines deadlines;
    private final LateQuestions late;
    private final Suspensions suspensions;
    private final Targets targets;
    private final TargetService targetService;
    private final OutcomeService outcomes;
    private final Operations operations;
    private final ParticipationService participations;
    private final Ledger ledger;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final Clock clock;

    ConfirmationService(Confirmations confirmations, ConfirmationDeadlines deadlines, LateQuestions late, Suspensions suspensions,
            Targets targets,
            TargetService targetService, OutcomeService outcomes, Operations operations, ParticipationService participations, Ledger ledger,
            Notifications notifications, CurrentCaller caller, ActTimes times, Clock clock) {
        this.confirmations = confirmations;
        this.deadlines = deadlines;
        this.late = late;
        this.suspensions = suspensions;
        this.targets = targets;
        this.targetService = targetService;
        this.outcomes = outcomes;
        this.operations = operations;
        this.participations = participations;
        this.ledger = ledger;
        this.notifications = notifications;
        this.caller = caller;
        this.times = times;
        this.clock = clock;
    }

    /**
     * What a country is asked for.
     *
     * @param required whether it is asked about any target
     * @param deadline until when it has time, or null if nothing waits for it
     */
    public record Request(boolean required, Instant deadline) {
    }

    /** Begins a country's confirmation, or finds that there is nothing to confirm. */
    public Request request(String operationReference, String country) {
        var operation = operations.find(operationReference).orElseThrow();
        var deadline = deadlines.ofAsked(operation, country, clock.instant());
        late.ask(operation, country, deadline);
        var required = confirmations.of(operationReference, country).stream().anyMatch(Confirmation::isOpen);
        participations.movedTo(References.participation(operationReference, country), required ? Stage.CONFIRM : Stage.UNDERWAY);
        return new Request(required, deadline);
    }

    /**
     * A country's answers, all or none of them. What it does not answer, and what it asks about, stays open. What it answers about a target
     * whose pursuit has ended meanwhile is left out, and the rest is taken.
     *
     * @return the references of the targets that were left out
     * @throws Refusal with every row that cannot be taken, named by its reference
     */
    public List<String> confirm(String operation, String country, List<ConfirmationDecision> decisions) {
        if (!caller.get().requireCountry().equals(country)) {
            throw Refusal.notFound("There is nothing to confirm in {participation}.", References.participation(operation, country));
        }
        var asked = confirmations.of(operation, country);
        var ended = confirmations.ended(operation, country);
        var leftOut = new LinkedHashSet<String>();
        var taken = new HashSet<String>();
        var reasons = new ArrayList<Reason>();
        var outdated = false;
        for (int row = 0; row < decisions.size(); row++) {
            var reference = decisions.get(row).reference();
            if (reference != null && ended.contains(reference)) {
                leftOut.add(reference);
                continue;
            }
            try {
                take(decisions.get(row), asked, taken);
            } catch (Refusal refusal) {
                outdated |= refusal.isOutdated();
                reasons.add(Reason.of("decisions[" + row + "]", "{row} {reason}", DecidedRows.named(reference, row), refusal.said()));
            }
        }
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("Nothing was confirmed. {reasons}", Spoken.sentences(reasons.stream().map(Reason::said).toList())),
                    reasons, outdated);
        }
        return List.copyOf(leftOut);
    }

    private void take(ConfirmationDecision decision, List<Confirmation> asked, HashSet<String> taken) {
        var concerned = asked.stream()
                .filter(confirmation -> confirmation.target().equals(decision.reference()))
                .filter(confirmation -> decision.role() == null || confirmation.role() == decision.role())
                .toList();
        if (concerned.isEmpty()) {
            throw Refusal.invalid("is not one of the targets that your country is asked about.");
        }
        requireWhole(decision, Role.WANTING);
        var answer = Answer.valueOf(decision.answer().name());
        var open = concerned.stream().filter(Confirmation::isOpen).toList();
        if (open.isEmpty()) {
            throw Refusal.conflict("has been answered already.");
        }
        for (var confirmation : open) {
            if (decision.version() != null && decision.version() != confirmation.version()) {
                throw Refusal.outdated("was changed after you looked at it; look at it again.");
            }
            requireWhole(decision, confirmation.role());
            if (!taken.add(confirmation.target() + confirmation.role())) {
                throw Refusal.invalid("is answered twice.");
            }
            var at = answeredAt(confirmation);
            var fact = record(confirmation, at, answer);
            confirmations
                    .save(confirmation.answered(answer, decision.investigatorAs(confirmation.role()), decision.remark(), at.toInstant(),
                    caller.get().user(), fact));
        }
    }

    private static void requireWhole(ConfirmationDecision decision, Role role) {
        decision.reasons(role).stream().findFirst().ifPresent(reason -> {
            throw Refusal.of(Refusal.Kind.INVALID, reason.said());
        });
    }

    /**
     * After a country's answers: tells the others of questions and refusals, withdraws whom nobody wants any longer, and lets the pursuit
     * of targets go on about whom nobody is asked any longer.
     *
     * @return whether the country is still asked about a target
     */
    public boolean settle(String operation, String country) {
        for (var asked : confirmations.of(operation, country)) {
            targets.lock(asked.target());
            // Under the lock it is the answer that stands, whatever was changed in the meantime.
            var confirmation = confirmations.of(asked.target(), country, asked.role());
            if (confirmation.answer() != null && confirmation.toldAt() == null) {
                tell(confirmation);
                confirmations.save(confirmation.told(clock.instant()));
                if (confirmation.role() == Role.WANTING && confirmation.answer() == Answer.DECLINE) {
                    outcomes.withdraw(confirmation.target(), country, confirmation.remark(),
                            confirmation.answeredAt().atZone(ZoneOffset.UTC));
                }
            }
            if (!confirmations.isAnyOpen(confirmation.target())) {
                targetService.confirmationSettled(confirmation.target());
            }
        }
        var open = confirmations.of(operation, country).stream().anyMatch(Confirmation::isOpen);
        if (!open) {
            participations.movedTo(References.participation(operation, country), Stage.UNDERWAY);
        }
        return open;
    }

    private void tell(Confirmation confirmation) {
        var kind = switch (confirmation.answer()) {
            case ASK -> MessageKind.CONFIRMATION_ASKED;
            case DECLINE -> MessageKind.CONFIRMATION_DECLINED;
            case CONFIRM, NOT_ANSWERED -> null;
        };
        if (kind == null) {
            return;
        }
        var parameters = Map.of("country", confirmation.country(), "target", confirmation.target());
        targets.wanting(confirmation.target()).stream().filter(wanting -> !wanting.equals(confirmation.country()))
                .forEach(wanting -> notifications.send(kind, Roles.bureau(wanting), confirmation.operation(), confirmation.target(),
                        parameters));
        notifications.send(kind, Roles.COORDINATOR, confirmation.operation(), confirmation.target(), parameters);
    }

    /** Reminds a country of what it has not answered. */
    public void remind(String operation, String country) {
        if (confirmations.of(operation, country).stream().anyMatch(Confirmation::isOpen)) {
            participations.reminded(References.participation(operation, country));
            var deadline = deadlines.ofAsked(operations.find(operation).orElseThrow(), country, clock.instant());
            notifications.send(MessageKind.CONFIRMATION_REMINDER, Roles.bureau(country), operation,
                    References.participation(operation, country), deadline == null ? Map.of() : Map.of("deadline", deadline.toString()));
        }
    }

    /** Until when a country answers what is open still: some days more, if the deadline has passed over what had come back to it. */
    public Instant answeredUntil(String operation, String country, Instant deadline) {
        var now = clock.instant();
        if (deadline == null || deadline.isAfter(now)) {
            return deadline;
        }
        var next = deadlines.ofAsked(operations.find(operation).orElseThrow(), country, now);
        var least = now.plus(BACK);
        return next == null || next.isBefore(least) ? least : next;
    }

    /** The deadline has passed: what a country has not answered counts as not confirmed, and that is recorded. */
    public void recordUnconfirmed(String operation, String country) {
        var back = suspensions.liftedSince(operation, clock.instant().minus(BACK));
        for (var confirmation : confirmations.of(operation, country)) {
            if (confirmation.isOpen() && !back.contains(confirmation.target())) {
                var at = answeredAt(confirmation);
                var fact = record(confirmation, at, Answer.NOT_ANSWERED);
                confirmations.save(confirmation.answered(Answer.NOT_ANSWERED, null, confirmation.remark(), at.toInstant(), null, fact));
            }
        }
    }

    private ZonedDateTime answeredAt(Confirmation confirmation) {
        var operation = operations.find(confirmation.operation()).orElseThrow();
        return times.of(operation, operation.confirmationDeadline());
    }

    private UUID record(Confirmation confirmation, ZonedDateTime at, Answer answer) {
        return ledger.record(new Fact(confirmation.operation(), answer.fact(), confirmation.target(), confirmation.country(), null,
                at, Map.of("role", confirmation.role().name())));
    }
}
