package org.cordon.roundup.screening;

import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.DecidedRows;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.NominationFacts;
import org.cordon.roundup.nomination.NominationFeature.NominationFact;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.ParticipationService;
import org.cordon.roundup.participation.WhatWasNominated;
import org.cordon.roundup.screening.ScreeningDecision.Verdict;
import org.cordon.roundup.screening.ScreeningFeature.ScreeningFact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the coordinator decide about one country's nominations, and closes nominations that can no longer be decided about. */
@Service
@Transactional
public class ScreeningService implements WhatWasNominated {

    private final Batches batches;
    private final Nominations nominations;
    private final JoinService joins;
    private final NominationFacts facts;
    private final Operations operations;
    private final ParticipationService participations;
    private final CurrentCaller caller;

    ScreeningService(Batches batches, Nominations nominations, JoinService joins, NominationFacts facts, Operations operations,
            ParticipationService participations, CurrentCaller caller) {
        this.batches = batches;
        this.nominations = nominations;
        this.joins = joins;
        this.facts = facts;
        this.operations = operations;
        this.participations = participations;
        this.caller = caller;
    }

    /**
     * Collects the nominations to screen. Returned nominations that the country did not correct in time are screened unchanged. If a
     * country that left is back before the list is frozen, the nominations withdrawn at its departure are screened after all.
     *
     * @return whether there is any nomination to screen
     */
    public boolean collect(String operation, String country) {
        var isListFrozen = operations.hold(operation).listVersion() > 0;
        participations.movedTo(References.participation(operation, country), Stage.SCREENING);
        nominations.lock(operation, country, NominationStatus.RETURNED)
                .forEach(nomination -> nominations.save(nomination.resubmitted()));
        if (!isListFrozen) {
            nominations.lock(operation, country, NominationStatus.WITHDRAWN).stream()
                    .filter(nomination -> nomination.screening().withdrawalReason() == null)
                    .forEach(nomination -> nominations.save(nomination.resubmitted()));
        }
        var pending = nominations.count(operation, country, NominationStatus.SUBMITTED) > 0;
        if (!pending) {
            // The stage moves here and not in the next step; otherwise a nomination made between the two steps would count as a part of
            // this batch.
            participations.movedTo(References.participation(operation, country), Stage.SCREENED);
        }
        return pending;
    }

    /**
     * Carries out the coordinator's decisions on a batch. If one decision cannot be carried out, none is. Undecided nominations stay with
     * the coordinator.
     *
     * @throws Refusal with the reference of every nomination whose decision cannot be carried out
     */
    public void decide(String reference, String country, List<ScreeningDecision> decisions) {
        caller.get().requireCoordinator();
        // A join concerns nominations of two countries, so it needs the exclusive lock of the operation.
        var operation = decisions.stream().anyMatch(ScreeningDecision::joins) ? operations.lock(reference) : operations.hold(reference);
        var batch = batches.lock(reference, country, NominationStatus.SUBMITTED);
        DecidedRows.carryOut(decisions, ScreeningDecision::reference,
                decision -> decide(decision, batch.require(decision.reference(), decision.version()), operation));
    }

    private void decide(ScreeningDecision decision, Nomination nomination, Operation operation) {
        if (decision.decision() == null) {
            throw Refusal.invalid("needs one of the decisions ACCEPT, RETURN, REFUSE.");
        }
        if (decision.decision() != Verdict.ACCEPT) {
            DecidedRows.requireText(decision.text());
        }
        var text = DecidedRows.stripped(decision.text());
        if (decision.joins()) {
            joins.joinBecause(nomination.reference(), decision.joinWith(), text);
        }
        switch (decision.decision()) {
            case ACCEPT -> nominations.save(nomination.accepted(text));
            case RETURN -> {
                nominations.save(nomination.returned(text));
                record(ScreeningFact.NOMINATION_RETURNED, nomination, operation);
            }
            case REFUSE -> {
                nominations.save(nomination.refused(text));
                record(ScreeningFact.NOMINATION_REFUSED, nomination, operation);
            }
        }
    }

    /** Records that screening has closed, and that the undecided nominations were not screened. */
    public void recordNotScreened(String reference, String country) {
        var operation = operations.hold(reference);
        for (var nomination : nominations.lock(reference, country, NominationStatus.SUBMITTED)) {
            nominations.save(nomination.notScreened());
            record(ScreeningFact.NOMINATION_NOT_SCREENED, nomination, operation);
        }
    }

    /**
     * Withdraws all nominations of a country that are not admitted yet, because the country has left, or declined after all. Withdrawn
     * nominations are no longer screened or reviewed.
     */
    @Override
    public void countryLeft(String reference, String country) {
        var operation = operations.hold(reference);
        for (var nomination : nominations.lock(reference, country, NominationStatus.SUBMITTED, NominationStatus.RETURNED,
                NominationStatus.UNDER_REVIEW, NominationStatus.ACCEPTED)) {
            nominations.save(nomination.withdrawn());
            record(NominationFact.NOMINATION_WITHDRAWN, nomination, operation);
        }
    }

    private void record(FactType type, Nomination nomination, Operation operation) {
        facts.record(type, nomination, operation, operation.screeningDeadline());
    }
}
