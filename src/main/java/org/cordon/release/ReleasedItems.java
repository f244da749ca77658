package org.cordon.release;

import java.util.List;
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
import org.cordon.release.ReleaseRequests.Part;
import org.cordon.release.ReleaseRequests.TimedRelease;
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
     * @return what was released by that, with the version of its handling
     */
    List<TimedRelease> release(ReleaseRequest request, String supplier, String target) {
        return requests.toRelease(request.subject(), request.party()).stream().filter(part -> part.supplier().equals(supplier))
                .map(Part::item).filter(item -> lay(item, handlingOf(item).releasedTo(request.party()), FactType.HANDLING_LOOSENED,
                        new Change(request, Handlings.code(supplier), target)))
                .map(item -> new TimedRelease(item, handlings.find(item).orElseThrow().version())).toList();
    }

    /** Takes an item back from the party of a request, unless it was taken back or released anew since; whether that was to be done. */
    boolean takeBack(ReleaseRequest request, String supplier, TimedRelease released, String target) {
        return handlings.isReleasedSince(released.item(), request.party(), released.version())
                && lay(released.item(), handlingOf(released.item()).takenBackFrom(request.party()), FactType.HANDLING_TIGHTENED,
                        new Change(request, Handlings.code(supplier), target));
    }

    /** By which request the handling is changed, of which country, on which target. */
    private record Change(ReleaseRequest request, String country, String target) {
    }

    private boolean lay(String item, Handling handling, FactType type, Change change) {
        var before = handlings.change(item, change.country, handling, null);
        before.ifPresent(other -> {
            var operation = operations.find(change.request.operation()).orElseThrow();
            ledger.record(new Fact(operation.reference(), type, targets.find(change.target).orElseThrow().reference(), change.country,
                    item, times.of(operation, operation.planned()), Map.of()));
            workflow.handlingChanged(item);
        });
        return before.isPresent();
    }

    private Handling handlingOf(String item) {
        return handlings.find(item).map(Handlings.Kept::handling).orElse(Handling.NONE);
    }
}
