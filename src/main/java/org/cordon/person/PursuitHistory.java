package org.cordon.person;

import java.util.List;
import org.cordon.caller.CurrentCaller;
import org.cordon.confirmation.Confirmations;
import org.cordon.handling.Handlings;
import org.cordon.pursuit.Suspension;
import org.cordon.pursuit.Suspensions;
import org.cordon.pursuit.Targets;
import org.springframework.stereotype.Component;

/** What was said and done about a target beside its file, for whoever may see the file. */
@Component
final class PursuitHistory {

    private final Targets targets;
    private final Confirmations confirmations;
    private final Handlings handlings;
    private final Suspensions suspensions;
    private final CurrentCaller caller;

    PursuitHistory(Targets targets, Confirmations confirmations, Handlings handlings, Suspensions suspensions, CurrentCaller caller) {
        this.targets = targets;
        this.confirmations = confirmations;
        this.handlings = handlings;
        this.suspensions = suspensions;
        this.caller = caller;
    }

    /** What countries answered about it, or are asked and may see it. */
    List<TargetView.Confirmed> answers(String target) {
        return confirmations.of(target).stream()
                .filter(confirmation -> confirmation.answer() != null || !handlings.isWithheldFromCountry(target, confirmation.country()))
                .map(confirmation -> new TargetView.Confirmed(confirmation.country(), confirmation.role(), confirmation.answer(),
                        confirmation.investigator(), confirmation.remark()))
                .toList();
    }

    /** Why its pursuit ended, or null. */
    String endReason(String target) {
        return targets.endReason(target);
    }

    /** What compliance did and why, for compliance and the coordination; null where nothing was done, or for others. */
    List<Suspension> suspensions(String target) {
        var known = caller.get().isCoordinator() || caller.get().isCompliance() ? suspensions.of(target) : List.<Suspension>of();
        return known.isEmpty() ? null : known;
    }
}
