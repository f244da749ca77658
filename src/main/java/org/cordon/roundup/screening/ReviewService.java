package org.cordon.roundup.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.DecidedRows;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.NominationFacts;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.screening.ScreeningFeature.ScreeningFact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets compliance clear or refuse the nominations that screening flagged. */
@Service
@Transactional
public class ReviewService {

    private final Batches batches;
    private final Nominations nominations;
    private final NominationFacts facts;
    private final Operations operations;
    private final CurrentCaller caller;

    ReviewService(Batches batches, Nominations nominations, NominationFacts facts, Operations operations, CurrentCaller caller) {
        this.batches = batches;
        this.nominations = nominations;
        this.facts = facts;
        this.operations = operations;
        this.caller = caller;
    }

    /**
     * Carries out the compliance officer's decisions on every flagged nomination of a country. If one decision cannot be carried out, none
     * is.
     *
     * @throws Refusal with the reference of every nomination that has no decision, or whose decision cannot be carried out
     */
    public void review(String reference, String country, List<ReviewDecision> decisions) {
        caller.get().requireCompliance();
        var operation = operations.lock(reference);
        var batch = batches.lock(reference, country, NominationStatus.UNDER_REVIEW);
        DecidedRows.carryOut(decisions, ReviewDecision::reference,
                decision -> review(decision, batch.require(decision.reference(), decision.version()), operation));
        var undecided = new HashSet<>(batch.references());
        decisions.forEach(decision -> undecided.remove(decision.reference()));
        if (!undecided.isEmpty()) {
            throw undecided.size() == 1
                    ? Refusal.invalid("Decide each of the flagged nominations: {reference} has no decision.", undecided.iterator().next())
                    : Refusal.invalid("Decide each of the flagged nominations: {references} have no decision.",
                            undecided.stream().sorted().toList());
        }
    }

    private void review(ReviewDecision decision, Nomination nomination, Operation operation) {
        if (decision.decision() == null) {
            throw Refusal.invalid("needs one of the decisions CLEAR, REFUSE.");
        }
        switch (decision.decision()) {
            case CLEAR -> nominations.save(nomination.cleared());
            case REFUSE -> {
                DecidedRows.requireText(decision.text());
                refuse(nomination, DecidedRows.stripped(decision.text()), operation, Map.of());
            }
        }
    }

    /** Refuses the flagged nominations that compliance did not review in time, and records each refusal. */
    public void recordNotReviewed(String reference, String country) {
        var operation = operations.hold(reference);
        nominations.lock(reference, country, NominationStatus.UNDER_REVIEW)
                .forEach(nomination -> refuse(nomination, "Not reviewed before the deadline.", operation, Map.of("by", "DEADLINE")));
    }

    private void refuse(Nomination nomination, String reason, Operation operation, Map<String, Object> detail) {
        nominations.save(nomination.refused(reason));
        facts.record(ScreeningFact.NOMINATION_REFUSED, nomination, operation, operation.screeningDeadline(), detail);
    }
}
