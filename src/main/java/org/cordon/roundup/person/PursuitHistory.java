package org.cordon.roundup.person;

import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.confirmation.Confirmations;
import org.cordon.roundup.pursuit.Suspension;
import org.cordon.roundup.pursuit.Suspensions;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Component;

/** The history of a target's pursuit, for readers who may see the file: answers, the reason for the end, and the acts of compliance. */
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

    /** Returns the answers of countries about the target, and the open confirmations of countries that may see the target. */
    List<TargetView.Confirmed> answers(String target) {
        return confirmations.of(target).stream()
                .filter(confirmation -> confirmation.answer() != null || !handlings.isWithheldFromCountry(target, confirmation.country()))
                .map(confirmation -> new TargetView.Confirmed(confirmation.country(), confirmation.role(), confirmation.answer(),
                        confirmation.investigator(), confirmation.remark()))
                .toList();
    }

    /** Returns the reason for which the pursuit ended, or null. */
    String endReason(String target) {
        return targets.endReason(target);
    }

    /**
     * Returns the acts of compliance with their reasons. The result is null if there are none, or if the reader is neither compliance nor
     * the coordination.
     */
    List<Suspension> suspensions(String target) {
        var known = caller.get().isCoordinator() || caller.get().isCompliance() ? suspensions.of(target) : List.<Suspension>of();
        return known.isEmpty() ? null : known;
    }
}
