package org.cordon.roundup.pursuit;

import static org.cordon.kernel.shared.Said.said;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.input.GivenTime;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.record.ledger.SaidTimes;
import org.cordon.roundup.pursuit.PursuitFeature.PursuitFact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a pursuit without an arrest: the person has died, or sits in custody already. */
@Service
@Transactional
public class OutcomeService {

    private static final int LONGEST_TEXT = 4000;

    private final Targets targets;
    private final VisibleTargets queries;
    private final TargetService targetService;
    private final Ledger ledger;
    private final OutcomeMessages messages;
    private final CurrentCaller caller;
    private final Clock clock;

    OutcomeService(Targets targets, VisibleTargets queries, TargetService targetService, Ledger ledger, OutcomeMessages messages,
            CurrentCaller caller, Clock clock) {
        this.targets = targets;
        this.queries = queries;
        this.targetService = targetService;
        this.ledger = ledger;
        this.messages = messages;
        this.caller = caller;
        this.clock = clock;
    }

    /** Ends the pursuit because the person has died, as a country concerned or the coordinator reports. */
    public void died(String reference, ZonedDateTime happenedAt, String reason) {
        end(reference, happenedAt, reason, PursuitFact.DECEASED, targetService::deceased);
    }

    /** Ends the pursuit because the person sits in custody for another matter, as a country concerned or the coordinator reports. */
    public void heldElsewhere(String reference, ZonedDateTime happenedAt, String reason) {
        end(reference, happenedAt, reason, PursuitFact.HELD_ELSEWHERE, targetService::heldElsewhere);
    }

    private void end(String reference, ZonedDateTime happenedAt, String reason, FactType fact, Consumer<String> move) {
        var target = queries.requireVisible(reference);
        if (!caller.get().isCoordinator() && caller.get().country().isEmpty()) {
            throw Refusal.forbidden("Only a country concerned or the coordinator may report this.");
        }
        var why = required(reason);
        var at = taken(happenedAt);
        move.accept(target.reference());
        targets.ended(target.reference(), why);
        ledger.record(
                new Fact(target.operation(), fact, target.reference(), caller.get().country().orElse(null), null, at, Map.of()));
        messages.ended(target.reference(), target.operation(), null, fact.name());
    }

    private ZonedDateTime taken(ZonedDateTime happenedAt) {
        if (happenedAt == null) {
            throw Refusal.invalid("Say when it happened.",
                    List.of(Reason.of("happenedAt", "must be a time that has passed, with its zone")));
        }
        var time = new GivenTime(happenedAt.toInstant(), clock.instant());
        time.refusal().ifPresent(ahead -> {
            throw Refusal.invalid(said("Say when it happened."), List.of(new Reason("happenedAt", ahead)));
        });
        return SaidTimes.take(time).atZone(happenedAt.getZone());
    }

    /**
     * Returns the reason for which a pursuit ends.
     *
     * @throws Refusal invalid, if the reason is missing or too long
     */
    static String required(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("Say why.", List.of(Reason.of("reason", "is missing")));
        }
        if (reason.length() > LONGEST_TEXT) {
            throw Refusal.invalid("The reason is too long.",
                    List.of(Reason.of("reason", "is longer than {most} characters", LONGEST_TEXT)));
        }
        return reason.strip();
    }
}
