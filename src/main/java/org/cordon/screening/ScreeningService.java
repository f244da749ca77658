package org.cordon.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.nomination.Nomination;
import org.cordon.nomination.NominationGroups;
import org.cordon.nomination.NominationStatus;
import org.cordon.nomination.Nominations;
import org.cordon.nomination.SeenNomination;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.ActTimes;
import org.cordon.operation.Operation;
import org.cordon.operation.Operations;
import org.cordon.participation.Participation.Stage;
import org.cordon.participation.ParticipationService;
import org.cordon.participation.WhatWasNominated;
import org.cordon.pursuit.Pursuits;
import org.cordon.pursuit.Target;
import org.cordon.pursuit.Targets;
import org.cordon.screening.ScreeningDecision.Verdict;
import org.cordon.shared.DecidedRows;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes one country's nominations through screening: the coordinator decides the batch, the country corrects what is returned, compliance
 * reviews what is flagged, and what is accepted becomes a target.
 */
@Service
@Transactional
public class ScreeningService implements WhatWasNominated {

    private final Nominations nominations;
    private final NominationGroups groups;
    private final SeenNomination seenBefore;
    private final Targets targets;
    private final JoinService joins;
    private final Pursuits pursuits;
    private final Operations operations;
    private final ParticipationService participations;
    private final Ledger ledger;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final Clock clock;

    ScreeningService(Nominations nominations, NominationGroups groups, SeenNomination seenBefore, Targets targets, JoinService joins, Pursuits pursuits,
            Operations operations,
            ParticipationService participations, Ledger ledger, Notifications notifications, CurrentCaller caller,
            ActTimes times, Clock clock) {
        this.nominations = nominations;
        this.groups = groups;
        this.seenBefore = seenBefore;
        this.targets = targets;
        this.joins = joins;
        this.pursuits = pursuits;
        this.operations = operations;
        this.participations = participations;
        this.ledger = ledger;
        this.notifications = notifications;
        this.caller = caller;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Collects what is to be screened; whatever its country did not correct in time goes on as it is. What counted as withdrawn
     * because the country had left is screened after all if it is back before the list is frozen.
     *
     * @return whether anything is to be screened
     */
    public boolean collect(String operation, String country) {
        var isListFrozen = operations.lock(operation).listVersion() > 0;
        participations.movedTo(References.participation(operation, country), Stage.SCREENING);
        nominations.lock(operation, country, NominationStatus.RETURNED)
                .forEach(nomination -> nominations.save(nomination.resubmitted()));
        if (!isListFrozen) {
            nominations.lock(operation, country, NominationStatus.WITHDRAWN).stream()
                    .filter(nomination -> nomination.withdrawalReason() == null)
                    .forEach(nomination -> nominations.save(nomination.resubmitted()));
        }
        return nominations.count(operation, country, NominationStatus.SUBMITTED) > 0;
    }

    /**
     * The coordinator's decisions on a batch, all or none of them. What is not decided is asked about again.
     *
     * @throws Refusal with every row that cannot be carried out, named by its reference
     */
    public void decide(String operation, String country, List<ScreeningDecision> decisions) {
        caller.get().requireCoordinator();
        operations.lock(operation);
        var batch = byReference(nominations.lock(operation, country, NominationStatus.SUBMITTED));
        DecidedRows.carryOut(decisions, ScreeningDecision::reference,
                decision -> decide(decision, inBatch(decision.reference(), batch, operation, country)));
    }

    private void decide(ScreeningDecision decision, Nomination nomination) {
        seenBefore.require(nomination, decision.version());
        if (decision.decision() == null) {
            throw Refusal.invalid("needs one of the decisions ACCEPT, RETURN, REFUSE.");
        }
        if (decision.decision() != Verdict.ACCEPT) {
            DecidedRows.requireText(decision.text());
        }
        if (decision.joinWith() != null && !decision.joinWith().isBlank()) {
            joins.joinBecause(nomination.reference(), decision.joinWith(), DecidedRows.stripped(decision.text()));
        }
        switch (decision.decision()) {
            case ACCEPT -> nominations.save(nomination.accepted(DecidedRows.stripped(decision.text())));
            case RETURN -> {
                nominations.save(nomination.returned(DecidedRows.stripped(decision.text())));
                record(nomination, FactType.NOMINATION_RETURNED);
            }
            case REFUSE -> {
                nominations.save(nomination.refused(DecidedRows.stripped(decision.text())));
                record(nomination, FactType.NOMINATION_REFUSED);
            }
        }
    }

    /** After a batch was decided: says what is still to be done, and asks those who have to do it. */
    public BatchState sort(String operationReference, String country) {
        var operation = operations.lock(operationReference);
        var participation = References.participation(operationReference, country);
        var returned = nominations.count(operationReference, country, NominationStatus.RETURNED);
        var flagged = nominations.count(operationReference, country, NominationStatus.UNDER_REVIEW);
        var pending = nominations.count(operationReference, country, NominationStatus.SUBMITTED);
        var deadline = timeToAnswer(operation);
        if (returned > 0) {
            participations.movedTo(participation, Stage.CORRECTION);
            notifications.send(MessageKind.NOMINATIONS_RETURNED, Roles.bureau(country), operationReference, participation,
                    asked(returned, deadline));
        }
        if (flagged > 0) {
            if (returned == 0) {
                participations.movedTo(participation, Stage.REVIEW);
            }
            notifications.send(MessageKind.REVIEW_DUE, Roles.COMPLIANCE, operationReference, participation,
                    asked(flagged, deadline));
        }
        return new BatchState(returned > 0, flagged > 0, pending > 0, deadline);
    }

    /** Says once more to a country that nominations were returned to it. */
    public void remindCorrection(String operation, String country) {
        var participation = References.participation(operation, country);
        participations.reminded(participation);
        notifications.send(MessageKind.NOMINATIONS_RETURNED, Roles.bureau(country), operation, participation,
                asked(nominations.count(operation, country, NominationStatus.RETURNED), null));
    }

    private static Map<String, String> asked(int nominations, Instant deadline) {
        var number = String.valueOf(nominations);
        return deadline == null ? Map.of("nominations", number) : Map.of("nominations", number, "deadline", deadline.toString());
    }

    /** Null when the operation is entered afterwards and nothing waits any more. */
    private Instant timeToAnswer(Operation operation) {
        return operation.awaited(operation.confirmationDeadline()) == null ? null : operation.timeToAnswer(clock.instant());
    }

    /** The batch should be screened by now: reminds the coordinator. */
    public void remindScreening(String operationReference, String country) {
        var operation = operations.lock(operationReference);
        var pending = nominations.count(operationReference, country, NominationStatus.SUBMITTED);
        notifications.send(MessageKind.SCREENING_DUE, Roles.COORDINATOR, operationReference,
                References.participation(operationReference, country), Map.of("country", country,
                        "nominations", String.valueOf(pending), "deadline", operation.confirmationDeadline().toString()));
    }

    /** Screening is closed: what was not decided is not admitted, and that is recorded. */
    public void recordNotScreened(String operation, String country) {
        operations.lock(operation);
        nominations.lock(operation, country, NominationStatus.SUBMITTED).forEach(this::leaveOut);
    }

    private void leaveOut(Nomination nomination) {
        nominations.save(nomination.notScreened());
        record(nomination, FactType.NOMINATION_NOT_SCREENED);
    }

    /**
     * The country has left, or declined after all: what is not admitted counts as withdrawn by it, and nobody screens or reviews it any
     * more.
     */
    @Override
    public void countryLeft(String operation, String country) {
        operations.lock(operation);
        for (var nomination : nominations.lock(operation, country, NominationStatus.SUBMITTED, NominationStatus.RETURNED,
                NominationStatus.UNDER_REVIEW, NominationStatus.ACCEPTED)) {
            nominations.save(nomination.withdrawn());
            record(nomination, FactType.NOMINATION_WITHDRAWN);
        }
    }

    /**
     * The compliance officer's decisions on every flagged nomination of a country, all or none of them.
     *
     * @throws Refusal with every row that cannot be carried out, or that is missing, named by its reference
     */
    public void review(String operation, String country, List<ReviewDecision> decisions) {
        caller.get().requireCompliance();
        operations.lock(operation);
        var batch = byReference(nominations.lock(operation, country, NominationStatus.UNDER_REVIEW));
        DecidedRows.carryOut(decisions, ReviewDecision::reference,
                decision -> review(decision, inBatch(decision.reference(), batch, operation, country)));
        var undecided = new HashSet<>(batch.keySet());
        decisions.forEach(decision -> undecided.remove(decision.reference()));
        if (!undecided.isEmpty()) {
            throw undecided.size() == 1
                    ? Refusal.invalid("Decide each of the flagged nominations: {reference} has no decision.", undecided.iterator().next())
                    : Refusal.invalid("Decide each of the flagged nominations: {references} have no decision.",
                            undecided.stream().sorted().toList());
        }
    }

    private void review(ReviewDecision decision, Nomination nomination) {
        seenBefore.require(nomination, decision.version());
        if (decision.decision() == null) {
            throw Refusal.invalid("needs one of the decisions CLEAR, REFUSE.");
        }
        switch (decision.decision()) {
            case CLEAR -> nominations.save(nomination.cleared());
            case REFUSE -> {
                DecidedRows.requireText(decision.text());
                nominations.save(nomination.refused(DecidedRows.stripped(decision.text())));
                record(nomination, FactType.NOMINATION_REFUSED);
            }
        }
    }

    /** Nobody reviewed what was flagged in time: it is not admitted, and that is recorded. */
    public void recordNotReviewed(String operation, String country) {
        operations.lock(operation);
        for (var nomination : nominations.lock(operation, country, NominationStatus.UNDER_REVIEW)) {
            nominations.save(nomination.refused("Not reviewed before the deadline."));
            record(nomination, FactType.NOMINATION_REFUSED, Map.of("by", "DEADLINE"));
        }
    }

    /**
     * Makes targets of what was accepted, starts their pursuit, and tells the country how its batch came out. What is accepted after the
     * list was frozen comes with the next version of it.
     */
    public void admit(String operationReference, String country) {
        var operation = operations.lock(operationReference);
        var accepted = nominations.lock(operationReference, country, NominationStatus.ACCEPTED);
        accepted.forEach(nomination -> admit(nomination, operation));
        // What came back corrected is screened next; the country is told once all of it is through.
        if (nominations.count(operationReference, country, NominationStatus.SUBMITTED, NominationStatus.RETURNED) > 0) {
            return;
        }
        notifications.send(MessageKind.NOMINATIONS_SCREENED, Roles.bureau(country), operationReference,
                References.participation(operationReference, country),
                Map.of("targets", String.valueOf(nominations.count(operationReference, country, NominationStatus.ADMITTED))));
    }

    private void admit(Nomination nomination, Operation operation) {
        var joined = joins.targetOfGroup(nomination);
        var target = joined == null ? nomination.reference() : joined;
        if (joined == null) {
            targets.add(Target.admitted(target, operation.reference(), times.of(operation, operation.screeningDeadline()).toInstant()));
        }
        nominations.save(nomination.admittedAs(target));
        targets.addWanting(target, nomination.country(), nomination.reference());
        targets.addHosts(target, nomination.believedToBeIn());
        if (joined == null) {
            ledger.record(new Fact(operation.reference(), FactType.NOMINATION_ACCEPTED, target, nomination.country(),
                    nomination.reference(), times.of(operation, operation.screeningDeadline()), Map.of()));
            pursuits.begin(operation, target);
        } else {
            joins.recordJoined(nomination, target, groups.joinReason(nomination.reference()));
        }
    }

    private Nomination inBatch(String reference, Map<String, Nomination> batch, String operation, String country) {
        var nomination = batch.get(String.valueOf(reference));
        if (nomination == null) {
            seenBefore.requireNotWithdrawn(reference, operation, country);
            throw Refusal.invalid("is not one of the nominations to decide here.");
        }
        return nomination;
    }

    private static Map<String, Nomination> byReference(List<Nomination> batch) {
        return batch.stream().collect(Collectors.toMap(Nomination::reference, Function.identity()));
    }

    private void record(Nomination nomination, FactType type) {
        record(nomination, type, Map.of());
    }

    private void record(Nomination nomination, FactType type, Map<String, Object> detail) {
        var operation = operations.find(nomination.operation()).orElseThrow();
        ledger.record(new Fact(nomination.operation(), type, null, nomination.country(), nomination.reference(),
                times.of(operation, operation.screeningDeadline()), detail));
    }
}
