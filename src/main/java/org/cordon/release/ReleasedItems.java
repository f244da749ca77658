package org.cordon.release;

import java.util.Map;
import org.cordon.handling.Handling;
import org.cordon.handling.HandlingWorkflow;
import org.cordon.handling.Handlings;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.operation.ActTimes;
import org.cordon.operation.Operations;
import org.cordon.pursuit.VisibleTargets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a supplier release to one party what he supplied himself: of the handling of his items that changes, and nothing else. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReleasedItems {

    private final ReleaseRequests requests;
    private final Handlings handlings;
    private final HandlingWorkflow workflow;
    private final VisibleTargets targets;
    private final Operations operations;
    private final Ledger ledger;
    private final ActTimes times;

    ReleasedItems(ReleaseRequests requests, Handlings handlings, HandlingWorkflow workflow, VisibleTargets targets, Operations operations,
            Ledger ledger,
            ActTimes times) {
        this.requests = requests;
        this.handlings = handlings;
        this.workflow = workflow;
        this.targets = targets;
        this.operations = operations;
        this.ledger = ledger;
        this.times = times;
    }

    /**
     * Releases what a country supplied of the subject of a request to the party that it names.
     *
     * @param supplier the group of the country, which is the caller's
     * @param target   that the subject is, or on which it is
     */
    void release(ReleaseRequest request, String supplier, String target) {
        var country = Handlings.code(supplier);
        requests.toRelease(request.subject(), request.party()).stream().filter(part -> part.supplier().equals(supplier)).forEach(part -> {
            var kept = handlings.find(part.item()).map(Handlings.Kept::handling).orElse(Handling.NONE);
            handlings.change(part.item(), country, kept.releasedTo(request.party()), null).ifPresent(before -> {
                var operation = operations.find(request.operation()).orElseThrow();
                ledger.record(new Fact(operation.reference(), FactType.HANDLING_LOOSENED, targets.find(target).orElseThrow().reference(),
                        country, part.item(),
                        times.of(operation, operation.planned()), Map.of()));
                workflow.handlingChanged(part.item());
            });
        });
    }
}
