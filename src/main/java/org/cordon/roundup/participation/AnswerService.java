package org.cordon.roundup.participation;

import static org.cordon.kernel.shared.Said.said;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.Participation.Status;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationFact;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationMessage;
import org.cordon.roundup.participation.dates.CountryDates;
import org.cordon.roundup.participation.process.ParticipationWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of countries to their invitations, and changes of these answers. */
@Service
@Transactional
public class AnswerService {

    private static final int LONGEST_TEXT = 2000;

    private final Participations participations;
    private final Operations operations;
    private final ParticipationSettlement settlement;
    private final ParticipationWorkflow workflow;
    private final CountryDates dates;
    private final ParticipationActs acts;
    private final WhatWasNominated nominated;
    private final Clock clock;

    AnswerService(Participations participations, Operations operations, ParticipationSettlement settlement, ParticipationWorkflow workflow,
            CountryDates dates, ParticipationActs acts, WhatWasNominated nominated, Clock clock) {
        this.participations = participations;
        this.operations = operations;
        this.settlement = settlement;
        this.workflow = workflow;
        this.dates = dates;
        this.acts = acts;
        this.nominated = nominated;
        this.clock = clock;
    }

    /** Takes a country's first answer. */
    public void answer(String reference, Answer answer) {
        var operation = acts.holdOperationOf(reference);
        var participation = acts.own(reference);
        requireOpen(operation);
        if (participation.status() != Status.INVITED) {
            throw Refusal.conflict("The invitation was answered already: {reference} is {status}.", reference, participation.status());
        }
        take(operation, participation, answer);
    }

    /**
     * Changes a country's answer. A country that declined or gave no answer may take part after all until the operational phase ends. The
     * country then catches up with the steps that are still possible. A country that accepted may decline until its answer deadline, as
     * long as it has not finished nominating. After that, the country can only leave.
     */
    public void changeAnswer(String reference, Answer answer) {
        var operation = acts.holdOperationOf(reference);
        var participation = acts.own(reference);
        requireOpen(operation);
        if (participation.mayJoin()) {
            join(operation, participation, answer);
        } else {
            requireChangeable(operation, participation);
            take(operation, participation, answer);
            requireProcessed(workflow.answerChanged(reference));
        }
    }

    private void join(Operation operation, Participation participation, Answer answer) {
        var joined = take(operation, participation, answer);
        if (joined.takesPart()) {
            requireProcessed(workflow.countryJoined(joined, operation));
        }
    }

    private void requireChangeable(Operation operation, Participation participation) {
        if (participation.status() == Status.INVITED) {
            throw Refusal.conflict("The invitation has not been answered yet; complete its task first.");
        }
        if (!participation.takesPart()) {
            throw Refusal.conflict(
                    "The answer can no longer be changed: {reference} is {status}; ask the coordinator for a new invitation.",
                    participation.reference(), participation.status());
        }
        if (isOver(operation, participation.answerDeadline())) {
            throw Refusal.conflict("The answer could be changed until {time}. The country can still leave.",
                    participation.answerDeadline());
        }
        if (participation.stage() != Stage.NOMINATE) {
            throw Refusal.conflict("The country has finished nominating and can no longer decline; it can leave the operation.");
        }
    }

    private static void requireOpen(Operation operation) {
        if (!operation.phase().isOpenToCountries()) {
            throw Refusal.conflict("Answers are closed: the operational phase of {operation} has ended.", operation.reference());
        }
    }

    private static void requireProcessed(boolean processed) {
        if (!processed) {
            throw Refusal.conflict("The last answer is just being processed; try again in a moment.");
        }
    }

    private Participation take(Operation operation, Participation participation, Answer answer) {
        var reasons = new ArrayList<Reason>();
        if (answer.accepted() == null) {
            reasons.add(Reason.of("accepted", "say whether your country takes part"));
        } else if (answer.accepted()) {
            requireText("liaisonOfficer", answer.liaisonOfficer(), said("name the liaison officer whom the others may call"), reasons);
        } else {
            requireText("reason", answer.reason(), said("say why your country does not take part"), reasons);
        }
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("The answer is not complete: {reason}.", reasons.get(0).said()), reasons);
        }
        var next = dates.nominationsOpen(operation, participation.country(), clock.instant()) ? Stage.NOMINATE : Stage.SCREENING;
        var answered = participation.answered(answer.accepted(), next, strip(answer.liaisonOfficer()), strip(answer.reason()),
                acts.happenedAt(participation, Operation::planned).toInstant());
        participations.save(answered);
        acts.record(participation, answer.accepted() ? ParticipationFact.INVITATION_ACCEPTED : ParticipationFact.INVITATION_DECLINED);
        if (!answer.accepted()) {
            nominated.countryLeft(operation.reference(), participation.country());
        }
        return answered;
    }

    private static void requireText(String field, String text, Said otherwise, List<Reason> reasons) {
        if (text == null || text.isBlank()) {
            reasons.add(new Reason(field, otherwise));
        } else if (text.length() > LONGEST_TEXT) {
            reasons.add(Reason.of(field, "is longer than {most} characters", LONGEST_TEXT));
        }
    }

    private static String strip(String text) {
        return text == null ? null : text.strip();
    }

    /** The result of an answer: whether the country takes part, and whether it may nominate. */
    public record Settled(boolean takesPart, boolean nominates) {
    }

    /**
     * Carries out what follows from an answer. The operation goes on if no other answer is awaited. The country is told if it may nominate,
     * and the coordination is told of a country that joined late.
     */
    public Settled settleAnswer(String reference) {
        var participation = participations.find(reference).orElseThrow();
        settlement.settleInvitations(participation.operation());
        var operation = operations.hold(participation.operation());
        var settled = new Settled(participation.takesPart(), participation.takesPart()
                && dates.nominationsOpen(operation, participation.country(), clock.instant()));
        if (settled.takesPart()) {
            workflow.departureOver(reference);
        }
        if (settled.nominates()) {
            acts.tell(ParticipationMessage.NOMINATION_OPEN, participation, dates.nominationDeadline(operation, participation.country()));
        }
        if (settled.takesPart() && operation.phase() != Phase.PREPARATION) {
            acts.tellCoordinator(ParticipationMessage.COUNTRY_JOINED, participation);
        }
        return settled;
    }

    private boolean isOver(Operation operation, Instant deadline) {
        return operation.awaited(deadline) != null && clock.instant().isAfter(deadline);
    }
}
