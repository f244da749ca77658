package org.cordon.roundup.screening;

import java.time.ZonedDateTime;
import java.util.Map;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.list.ListChange;
import org.cordon.roundup.list.ListDecisions;
import org.cordon.roundup.list.ListVersions.Decision;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.screening.ScreeningFeature.ScreeningFact;
import org.springframework.stereotype.Component;

/**
 * Records in the ledger which nomination became which target. A join or a split changes the target list, so the change is also recorded for
 * the next version of the list.
 */
@Component
final class AdmissionRecord {

    private final Ledger ledger;
    private final ListDecisions decisions;
    private final ActTimes times;

    AdmissionRecord(Ledger ledger, ListDecisions decisions, ActTimes times) {
        this.ledger = ledger;
        this.decisions = decisions;
        this.times = times;
    }

    /** Records that a nomination became the target that bears its reference. */
    void admitted(Nomination nomination, Operation operation) {
        record(ScreeningFact.NOMINATION_ACCEPTED, nomination, nomination.reference(), times.of(operation, operation.screeningDeadline()),
                Map.of());
    }

    /** Records that a nomination was joined to an existing target. */
    void joined(Nomination nomination, String target, Operation operation, String reason) {
        var at = times.of(operation, operation.listVersion() == 0 ? operation.screeningDeadline() : operation.planned());
        record(ScreeningFact.JOINED, nomination, target, at, Map.of());
        record(ScreeningFact.NOMINATION_ACCEPTED, nomination, target, at, Map.of("joined", true));
        decisions.record(operation, new Decision(ListChange.Kind.JOINED, nomination.reference(), target, reason));
    }

    /** Records that a joined nomination was split off and has a target of its own again. */
    void split(Nomination nomination, String from, Operation operation, ZonedDateTime at, String reason) {
        var own = nomination.reference();
        record(ScreeningFact.SPLIT, nomination, own, at, Map.of());
        record(ScreeningFact.NOMINATION_ACCEPTED, nomination, own, at, Map.of("split", true));
        decisions.record(operation, new Decision(ListChange.Kind.SPLIT, own, from, reason));
    }

    private void record(FactType type, Nomination nomination, String target, ZonedDateTime at, Map<String, Object> detail) {
        ledger.record(new Fact(nomination.operation(), type, target, nomination.country(), nomination.reference(), at, detail));
    }
}
