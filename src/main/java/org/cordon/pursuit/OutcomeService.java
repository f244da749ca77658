package org.cordon.pursuit;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.ActTimes;
import org.cordon.operation.Operations;
import org.cordon.participation.Participation;
import org.cordon.participation.Participations;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a pursuit for reasons other than an arrest: nobody wants the person any longer, he has died, or he sits in custody already. */
@Service
@Transactional
public class OutcomeService {

    private static final int LONGEST_TEXT = 4000;

    private final Targets targets;
    private final VisibleTargets queries;
    private final TargetService targetService;
    private final Pursuits pursuits;
    private final Ledger ledger;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final Operations operations;
    private final Participations participations;
    private final ActTimes times;
    private final Clock clock;

    OutcomeService(Targets targets, VisibleTargets queries, TargetService targetService, Pursuits pursuits, Ledger ledger,
            Notifications notifications, CurrentCaller caller, Operations operations, Participations participations, ActTimes times,
            Clock clock) {
        this.targets = targets;
        this.queries = queries;
        this.targetService = targetService;
        this.pursuits = pursuits;
        this.ledger = ledger;
        this.notifications = notifications;
        this.caller = caller;
        this.operations = operations;
        this.participations = participations;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Withdraws a target: for the country of the caller, or, by the coordinator, for countries none of which takes part any longer.
     *
     * @param reason why; shown with the file, told in no message
     */
    public void withdraw(String reference, String reason) {
        if (caller.get().isCoordinator()) {
            withdrawUnattended(reference, reason);
        } else {
            withdrawOwn(reference, reason);
        }
    }

    /** The country of the caller no longer wants the person. */
    public void withdrawOwn(String reference, String reason) {
        var target = queries.requireVisible(reference);
        var country = caller.get().requireCountry();
        targets.lock(target.reference());
        if (!targets.wanting(target.reference()).contains(country)) {
            throw Refusal.conflict("Your country does not want the person of target {reference}, so it cannot withdraw him.", reference);
        }
        requireReason(reason);
        requirePursued(target);
        var operation = operations.find(target.operation()).orElseThrow();
        withdraw(target.reference(), country, reason.strip(), times.of(operation, operation.planned()));
    }

    private void withdrawUnattended(String reference, String reason) {
        var target = queries.requireVisible(reference);
        targets.lock(target.reference());
        var wanting = targets.wanting(target.reference());
        requireNobodyToAsk(target, wanting);
        requireReason(reason);
        requirePursued(target);
        var operation = operations.find(target.operation()).orElseThrow();
        wanting.forEach(country -> withdraw(target.reference(), country, reason.strip(), times.of(operation, operation.planned())));
    }

    private void requireNobodyToAsk(Target target, List<String> wanting) {
        var present = wanting.stream()
                .filter(country -> participations.of(target.operation(), country).filter(Participation::isOut).isEmpty())
                .toList();
        if (!present.isEmpty()) {
            throw present.size() == 1
                    ? Refusal.conflict("Target {target} is wanted by {country}, which takes part: only it can withdraw him.",
                            target.reference(),
                            present.get(0))
                    : Refusal.conflict("Target {target} is wanted by {countries}, which takes part: only they can withdraw him.",
                            target.reference(), present);
        }
    }

    /** A wanting country no longer wants the person; when no other does, the pursuit ends. */
    public void withdraw(String target, String country, String reason, ZonedDateTime at) {
        targets.withdraw(target, country, reason, at.toInstant());
        var operation = targets.find(target).orElseThrow().operation();
        ledger.record(new Fact(operation, FactType.WITHDRAWN, target, country, null, at, Map.of()));
        if (targets.wanting(target).isEmpty()) {
            targetService.withdrawn(target);
            tell(target, operation, country, "WITHDRAWN");
        }
    }

    /** A country that had withdrawn wants the person again; if nobody else did, the pursuit begins anew. */
    public void soughtAgain(String target, String country, ZonedDateTime at) {
        targets.wantAgain(target, country);
        var found = targets.find(target).orElseThrow();
        ledger.record(new Fact(found.operation(), FactType.SOUGHT_AGAIN, target, country, null, at, Map.of()));
        if (found.state() == TargetState.WITHDRAWN) {
            pursuits.resume(target);
            groupsBeside(target, country)
                    .forEach(group -> notifications.send(MessageKind.TARGET_SOUGHT_AGAIN, group, found.operation(), target,
                    Map.of("target", target)));
        }
    }

    /** The person has died, as a country concerned or the coordinator reports. */
    public void died(String reference, ZonedDateTime happenedAt, String reason) {
        end(reference, happenedAt, reason, FactType.DECEASED, targetService::deceased);
    }

    /** The person sits in custody for another matter, in the country of the caller. */
    public void heldElsewhere(String reference, ZonedDateTime happenedAt, String reason) {
        end(reference, happenedAt, reason, FactType.HELD_ELSEWHERE, targetService::heldElsewhere);
    }

    private void end(String reference, ZonedDateTime happenedAt, String reason, FactType fact, Consumer<String> move) {
        var target = queries.requireVisible(reference);
        if (!caller.get().isCoordinator() && caller.get().country().isEmpty()) {
            throw Refusal.forbidden("Only a country concerned or the coordinator may report this.");
        }
        requireReason(reason);
        if (happenedAt == null || happenedAt.toInstant().isAfter(clock.instant())) {
            throw Refusal.invalid("Say when it happened.",
                    List.of(Reason.of("happenedAt", "must be a time that has passed, with its zone")));
        }
        move.accept(target.reference());
        targets.ended(target.reference(), reason.strip());
        ledger.record(
                new Fact(target.operation(), fact, target.reference(), caller.get().country().orElse(null), null, happenedAt, Map.of()));
        tell(target.reference(), target.operation(), null, fact.name());
    }

    private void tell(String target, String operation, String by, String outcome) {
        groupsBeside(target, by).forEach(group -> notifications.send(MessageKind.TARGET_WITHDRAWN, group, operation, target,
                Map.of("target", target, "outcome", outcome)));
    }

    /** The coordinator and the bureaus that know of the target, without the one that acts. */
    private Set<String> groupsBeside(String target, String by) {
        var groups = new LinkedHashSet<String>();
        groups.add(Roles.COORDINATOR);
        queries.concerned(target).forEach(country -> groups.add(Roles.bureau(country)));
        if (by != null) {
            groups.remove(Roles.bureau(by));
        }
        return groups;
    }

    private static void requirePursued(Target target) {
        if (!target.state().isPursued()) {
            throw Refusal.conflict("The pursuit of {target} has ended: it is {state}.", target.reference(), target.state());
        }
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("Say why.", List.of(Reason.of("reason", "is missing")));
        }
        if (reason.length() > LONGEST_TEXT) {
            throw Refusal.invalid("The reason is too long.",
                    List.of(Reason.of("reason", "is longer than {most} characters", LONGEST_TEXT)));
        }
    }
}
