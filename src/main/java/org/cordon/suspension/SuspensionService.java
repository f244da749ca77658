package org.cordon.suspension;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.caller.AuditNotes;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.confirmation.Confirmation;
import org.cordon.confirmation.Confirmations;
import org.cordon.confirmation.ListWorkflow;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.nomination.Nominations;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.Operations;
import org.cordon.operation.Phase;
import org.cordon.pursuit.Pursuits;
import org.cordon.pursuit.Suspension;
import org.cordon.pursuit.Suspension.Act;
import org.cordon.pursuit.Suspensions;
import org.cordon.pursuit.Target;
import org.cordon.pursuit.TargetService;
import org.cordon.pursuit.Targets;
import org.cordon.pursuit.VisibleTargets;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspends a single target for compliance, lifts that, or turns it into the end of the pursuit. Everybody who knows of the target is told
 * that it is suspended, and nobody why: that stays between compliance and the coordination. What a country is asked about it rests; an
 * arrest that was made stands, and whoever holds the person is told by the process of the arrest.
 */
@Service
@Transactional
public class SuspensionService {

    private static final int LONGEST_TEXT = 4000;
    /** How long compliance sees a file that it has opened and not suspended. */
    private static final Period OPEN_FOR = Period.ofDays(30);

    private final Suspensions suspensions;
    private final Targets targets;
    private final VisibleTargets queries;
    private final TargetService pursuit;
    private final Pursuits pursuits;
    private final Nominations nominations;
    private final Confirmations confirmations;
    private final ListWorkflow list;
    private final Operations operations;
    private final Ledger ledger;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final Clock clock;

    SuspensionService(Suspensions suspensions, Targets targets, VisibleTargets queries, TargetService pursuit, Pursuits pursuits,
            Nominations nominations,
            Confirmations confirmations, ListWorkflow list, Operations operations, Ledger ledger, Notifications notifications,
            CurrentCaller caller, Clock clock) {
        this.suspensions = suspensions;
        this.targets = targets;
        this.queries = queries;
        this.pursuit = pursuit;
        this.pursuits = pursuits;
        this.nominations = nominations;
        this.confirmations = confirmations;
        this.list = list;
        this.operations = operations;
        this.ledger = ledger;
        this.notifications = notifications;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The files that compliance sees from now on.
     *
     * @param targets those named, in every operation
     * @param until   how long, unless they are suspended meanwhile
     */
    public record Opened(List<String> targets, Instant until) {

        public Opened {
            targets = List.copyOf(targets);
        }
    }

    /**
     * Lets compliance see the file of a target that was never flagged. The coordination is told.
     *
     * @param named  the reference of the target, or the number of a notice, as a complaint gives it
     * @param reason kept with the opening
     * @throws Refusal not found, if nobody is named so
     */
    public Opened open(String named, String reason) {
        caller.get().requireCompliance();
        if (named == null || named.isBlank()) {
            throw Refusal.invalid("Say whose file.", List.of(Reason.of("reference", "is missing")));
        }
        requireWords("reason", reason);
        var found = suspensions.named(named.strip());
        if (found.isEmpty()) {
            throw Refusal.notFound("There is no target {reference}.", named.strip());
        }
        var now = clock.instant();
        var until = now.atZone(ZoneOffset.UTC).plus(OPEN_FOR).toInstant();
        found.forEach(target -> {
            suspensions.open(target, reason.strip(), now, until, caller.get().user());
            AuditNotes.concerns(target);
            notifications.send(MessageKind.FILE_OPENED, Roles.COORDINATOR, References.operationOf(target), target);
        });
        return new Opened(found, until);
    }

    /**
     * Suspends a target.
     *
     * @param reason one of {@link Suspension.Reason}
     * @param words  in which compliance says why
     * @throws Refusal conflict, if its pursuit has ended or is suspended already
     */
    public void suspend(String reference, String reason, String words) {
        var seen = required(reference);
        var why = Arrays.stream(Suspension.Reason.values()).filter(known -> known.name().equals(reason)).findFirst()
                .orElseThrow(() -> Refusal.invalid("Choose one of the reasons.", List.of(Reason.of("reason", "must be one of {codes}",
                        Arrays.stream(Suspension.Reason.values()).map(Enum::name).toList()))));
        requireWords("text", words);
        var operation = operations.find(seen.operation()).orElseThrow();
        if (operation.phase() == Phase.CANCELLED) {
            throw Refusal.conflict("{operation} is {phase}; nobody pursues its targets.", operation.reference(), operation.phase());
        }
        var target = pursuit.suspended(seen.reference(), alsoKnownAs(seen));
        keep(target, Act.SUSPENDED, why, words);
        record(target, FactType.TARGET_SUSPENDED);
        tell(target, MessageKind.TARGET_SUSPENDED, Map.of("target", target.reference()));
    }

    /** The pursuit goes on from where it stands; what countries had still to answer about it comes back to them. */
    public void lift(String reference, String words) {
        var seen = required(reference);
        requireWords("text", words);
        var target = targets.lock(seen.reference()).orElseThrow().lifted();
        targets.save(target);
        keep(target, Act.LIFTED, null, words);
        record(target, FactType.SUSPENSION_LIFTED);
        pursuits.goOn(target, alsoKnownAs(target));
        tell(target, MessageKind.SUSPENSION_LIFTED, Map.of("target", target.reference()));
        askAgain(target);
    }

    /** The pursuit ends for good: nobody begins it again. */
    public void remove(String reference, String words) {
        var seen = required(reference);
        requireWords("text", words);
        var target = targets.lock(seen.reference()).orElseThrow();
        target.lifted();
        pursuit.withdrawn(target.reference());
        keep(target, Act.REMOVED, null, words);
        record(target, FactType.WITHDRAWN);
        tell(target, MessageKind.TARGET_WITHDRAWN, Map.of("target", target.reference(), "outcome", "WITHDRAWN"));
    }

    private Target required(String reference) {
        caller.get().requireCompliance();
        return queries.requireVisible(reference);
    }

    /** Its own reference and those of nominations joined to it, under which leads and arrests of before may go on. */
    private List<String> alsoKnownAs(Target target) {
        var references = new LinkedHashSet<>(List.of(target.reference()));
        nominations.of(target.reference()).forEach(nomination -> references.add(nomination.reference()));
        return List.copyOf(references);
    }

    private void askAgain(Target target) {
        var phase = operations.find(target.operation()).orElseThrow().phase();
        if (phase.compareTo(Phase.CONFIRMATION) >= 0 && phase.compareTo(Phase.OPERATIONAL) <= 0) {
            confirmations.of(target.reference()).stream().filter(Confirmation::isOpen).map(Confirmation::country)
                    .collect(Collectors.toSet())
                    .forEach(country -> list.listFrozen(References.participation(target.operation(), country)));
        }
    }

    private void keep(Target target, Act act, Suspension.Reason reason, String words) {
        suspensions.add(target.reference(), new Suspension(act, reason, words.strip(), clock.instant(), caller.get().user()));
    }

    /** Without a country and without a word of the reason: every reader of the target's events reads it. */
    private void record(Target target, FactType type) {
        ledger.record(new Fact(target.operation(), type, target.reference(), null, null, clock.instant().atZone(ZoneOffset.UTC), Map.of()));
    }

    private void tell(Target target, MessageKind kind, Map<String, String> parameters) {
        var groups = new LinkedHashSet<>(List.of(Roles.COORDINATOR));
        groups.addAll(suspensions.groupsKnowing(target.reference()));
        groups.forEach(group -> notifications.send(kind, group, target.operation(), target.reference(), parameters));
    }

    private static void requireWords(String field, String words) {
        if (Optional.ofNullable(words).filter(given -> !given.isBlank()).isEmpty()) {
            throw Refusal.invalid("Say why.", List.of(Reason.of(field, "is missing")));
        }
        if (words.length() > LONGEST_TEXT) {
            throw Refusal.invalid("The reason is too long.", List.of(Reason.of(field, "is longer than {most} characters", LONGEST_TEXT)));
        }
    }
}
