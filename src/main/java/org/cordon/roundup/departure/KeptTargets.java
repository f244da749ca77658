package org.cordon.roundup.departure;

import java.util.Map;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.departure.DepartureFeature.DepartureFact;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Component;

/** Keeps targets in pursuit although none of their wanting countries takes part, and records that they were kept. */
@Component
final class KeptTargets {

    private final Targets targets;
    private final Operations operations;
    private final Ledger ledger;
    private final ActTimes times;

    KeptTargets(Targets targets, Operations operations, Ledger ledger, ActTimes times) {
        this.targets = targets;
        this.operations = operations;
        this.ledger = ledger;
        this.times = times;
    }

    /**
     * Keeps a target and records the fact.
     *
     * @param reason the coordinator's reason, or null
     */
    void keep(String reference, String reason, Map<String, Object> detail) {
        var target = targets.lock(reference).orElseThrow();
        var operation = operations.find(target.operation()).orElseThrow();
        var at = times.of(operation, operation.planned());
        targets.keep(reference, reason, at.toInstant());
        targets.wanting(reference).forEach(country ->
                ledger.record(new Fact(operation.reference(), DepartureFact.TARGET_KEPT, reference, country, null, at, detail)));
    }
}
