package org.cordon.exchange.release;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.exchange.question.QuestionFeature;
import org.cordon.exchange.release.ReleaseRequests.Part;
import org.cordon.exchange.release.ReleaseRequests.TimedRelease;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.HandlingFeature.HandlingFact;
import org.cordon.record.handling.Handlings;
import org.cordon.record.handling.process.HandlingWorkflow;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.Operations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a supplier release its own items to one party, by changing only the handling of these items. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReleasedItems {

    private final ReleaseRequests requests;
    private final Handlings handlings;
    private final HandlingWorkflow workflow;
    private final ReleaseSubjects subjects;
    private final Operations operations;
    private final Ledger ledger;
    private final ActTimes times;
    private final Clock clock;

    ReleasedItems(ReleaseRequests requests, Handlings handlings, HandlingWorkflow workflow, ReleaseSubjects subjects, Operations operations,
            Ledger ledger, ActTimes times, Clock clock) {
        this.requests = requests;
        this.handlings = handlings;
        this.workflow = workflow;
        this.subjects = subjects;
        this.operations = operations;
        this.ledger = ledger;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Releases to the party of a request all items of its subject that a country supplied.
     *
     * @param supplier the group of the caller's country, which supplied the items
     * @return the items that this call released, with the versions of their handling
     */
    List<TimedRelease> release(ReleaseRequest request, String supplier) {
        return requests.toRelease(request.subject(), request.party()).stream().filter(part -> part.supplier().equals(supplier))
                .map(Part::item)
                .filter(item -> lay(item, handlingOf(item).releasedTo(request.party()), HandlingFact.HANDLING_LOOSENED,
                        new Change(Handlings.code(supplier), request.party())))
                .map(item -> new TimedRelease(item, handlings.find(item).orElseThrow().version())).toList();
    }

    /**
     * Takes an item back from the party of a request, if the item was not taken back or released anew since.
     *
     * @return whether this call took the item back
     */
    boolean takeBack(ReleaseRequest request, String supplier, TimedRelease released) {
        return handlings.isReleasedSince(released.item(), request.party(), released.version())
                && lay(released.item(), handlingOf(released.item()).takenBackFrom(request.party()), HandlingFact.HANDLING_TIGHTENED,
                        new Change(Handlings.code(supplier), request.party()));
    }

    /** Takes an item back from a party. The supplier had released the item to this party of its own accord. */
    void takeBack(Handlings.Kept kept, String party) {
        lay(kept.item(), kept.handling().takenBackFrom(party), HandlingFact.HANDLING_TIGHTENED, new Change(kept.supplier(), party));
    }

    /**
     * Releases an item to a party until a time, of the supplier's own accord. A party that already has a release of the item keeps that
     * release.
     *
     * @param country the caller's country, which supplied the item
     * @return whether this call released the item
     */
    public boolean releaseUntil(String item, String country, String party, Instant until) {
        var handling = handlingOf(item);
        return !handling.isReleasedTo(party)
                && lay(item, handling.releasedTo(party, until), HandlingFact.HANDLING_LOOSENED, new Change(country, party));
    }

    /** Takes back an item that {@link #releaseUntil} has released, before that time is over. A newer release of the item stays. */
    public void takeBackBefore(String item, String country, String party, Instant until) {
        var handling = handlingOf(item);
        if (until.equals(handling.restriction().ends().get(party))) {
            lay(item, handling.takenBackFrom(party), HandlingFact.HANDLING_TIGHTENED, new Change(country, party));
        }
    }

    /**
     * A change of a release.
     *
     * @param supplier the country that supplied the item
     * @param party    the party to which the item is released, or was
     */
    private record Change(String supplier, String party) {
    }

    private boolean lay(String item, Handling handling, FactType type, Change change) {
        var before = handlings.change(item, change.supplier, handling, null);
        before.ifPresent(other -> {
            fact(item, type, change).ifPresent(ledger::record);
            workflow.handlingChanged(item);
        });
        return before.isPresent();
    }

    /**
     * Returns the fact to record. The fact about a question names the party and not the supplier, because a country may ask a question
     * without its name. Other items of no operation get no fact: a party that sees a contribution would learn from such a fact that the
     * contribution is released to another party.
     */
    private Optional<Fact> fact(String item, FactType type, Change change) {
        if (QuestionFeature.QUESTION.matches(item)) {
            return Optional.of(new Fact(null, type, null, Handlings.code(change.party), item, clock.instant().atZone(ZoneOffset.UTC),
                    Map.of()));
        }
        if (References.OF_NO_OPERATION.matcher(item).matches()) {
            return Optional.empty();
        }
        var operation = operations.find(References.operationOf(item)).orElseThrow();
        return Optional.of(new Fact(operation.reference(), type, subjects.target(item).orElse(item), change.supplier, item,
                times.of(operation, operation.planned()), Map.of()));
    }

    private Handling handlingOf(String item) {
        return handlings.find(item).map(Handlings.Kept::handling).orElse(Handling.NONE);
    }
}
