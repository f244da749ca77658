package org.cordon.roundup.suspension;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.pursuit.PursuitFeature.PursuitFact;
import org.cordon.roundup.pursuit.PursuitFeature.PursuitMessage;
import org.cordon.roundup.pursuit.Suspension;
import org.cordon.roundup.pursuit.Suspensions;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.suspension.SuspensionFeature.SuspensionFact;
import org.cordon.roundup.suspension.SuspensionFeature.SuspensionMessage;
import org.springframework.stereotype.Component;

/**
 * Keeps the acts of compliance about a target. The record for compliance and the coordination holds the reason; the ledger and the messages
 * to all who know of the target do not.
 */
@Component
final class SuspensionRecord {

    private final Suspensions suspensions;
    private final Ledger ledger;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final Clock clock;

    SuspensionRecord(Suspensions suspensions, Ledger ledger, Notifications notifications, CurrentCaller caller, Clock clock) {
        this.suspensions = suspensions;
        this.ledger = ledger;
        this.notifications = notifications;
        this.caller = caller;
        this.clock = clock;
    }

    void suspended(Target target, Suspension.Reason reason, String words) {
        keep(target, Suspension.Act.SUSPENDED, reason, words);
        record(target, SuspensionFact.TARGET_SUSPENDED);
        tell(target, SuspensionMessage.TARGET_SUSPENDED, Map.of("target", target.reference()));
    }

    void lifted(Target target, String words) {
        keep(target, Suspension.Act.LIFTED, null, words);
        record(target, SuspensionFact.SUSPENSION_LIFTED);
    }

    /** Informs the coordination and all who know of the target that its pursuit is resumed. */
    void tellLifted(Target target) {
        tell(target, SuspensionMessage.SUSPENSION_LIFTED, Map.of("target", target.reference()));
    }

    void removed(Target target, String words) {
        keep(target, Suspension.Act.REMOVED, null, words);
        record(target, PursuitFact.WITHDRAWN);
        tell(target, PursuitMessage.TARGET_WITHDRAWN, Map.of("target", target.reference(), "outcome", "WITHDRAWN"));
    }

    private void keep(Target target, Suspension.Act act, Suspension.Reason reason, String words) {
        suspensions.add(target.reference(), new Suspension(act, reason, words, clock.instant(), caller.get().user()));
    }

    /** Records a fact without a country and without any word of the reason, because every reader of the target's events reads the fact. */
    private void record(Target target, FactType type) {
        ledger.record(new Fact(target.operation(), type, target.reference(), null, null, clock.instant().atZone(ZoneOffset.UTC), Map.of()));
    }

    private void tell(Target target, MessageKind kind, Map<String, String> parameters) {
        var groups = new LinkedHashSet<>(List.of(Roles.COORDINATOR));
        groups.addAll(suspensions.groupsKnowing(target.reference()));
        notifications.send(kind, groups, target.operation(), target.reference(), parameters);
    }
}
