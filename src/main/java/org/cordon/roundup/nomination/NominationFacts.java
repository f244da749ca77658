package org.cordon.roundup.nomination;

import java.time.Instant;
import java.util.Map;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.Operation;
import org.springframework.stereotype.Component;

/** Records in the ledger what becomes of nominations. */
@Component
public final class NominationFacts {

    private final Ledger ledger;
    private final ActTimes times;

    NominationFacts(Ledger ledger, ActTimes times) {
        this.ledger = ledger;
        this.times = times;
    }

    /** @param planned the planned time of the act, for an operation that is entered afterwards */
    public void record(FactType type, Nomination nomination, Operation operation, Instant planned) {
        record(type, nomination, operation, planned, Map.of());
    }

    public void record(FactType type, Nomination nomination, Operation operation, Instant planned, Map<String, Object> detail) {
        ledger.record(new Fact(nomination.operation(), type, null, nomination.country(), nomination.reference(),
                times.of(operation, planned), detail));
    }

    /** Records a fact about a nomination that may be a target already. The fact then stands among the events of the target. */
    public void recordOfTarget(FactType type, Nomination nomination, Operation operation, Instant planned) {
        ledger.record(new Fact(nomination.operation(), type, nomination.target(), nomination.country(), nomination.reference(),
                times.of(operation, planned), Map.of()));
    }
}
