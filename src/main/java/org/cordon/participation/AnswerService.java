package org.cordon.participation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordon.ledger.FactType;
import org.cordon.notification.MessageKind;
import org.cordon.operation.Operation;
import org.cordon.operation.Operations;
import org.cordon.participation.Participation.Stage;
import org.cordon.participation.Participation.Status;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of countries, and what they change of them. */
@Service
@Transactional
public class AnswerService {

    private static final int LONGEST_TEXT = 2000;

    private final Participations participations;
    private final Operations operations;
    private final ParticipationSettlement settlement;
    private final ParticipationWorkflow workflow;
    private final ParticipationActs acts;
    private final Clock clock;

    AnswerService(Participations participations, Operations operations, ParticipationSettlement settlement, ParticipationWorkflow workflow,
            ParticipationActs acts, Clock clock) {
        this.participations = participations;
        this.operations = operations;
        this.settlement = settlement;
        this.workflow = workflow;
        this.acts = acts;
        this.clock = clock;
    }

    /** Takes a country's first answer. */
    public void answer(String reference, Answer answer) {
        acts.lockOperationOf(reference);
        var participation = acts.own(reference);
        if (participation.status() != Status.INVITED) {
            throw Refusal.conflict("The invitation was answered already: " + reference + " is " + participation.status() + ".");
        }
        take(participation, answer);
    }

    /** Changes a country's answer, until its deadline. */
    public void changeAnswer(String reference, Answer answer) {
        var operation = acts.lockOperationOf(reference);
        var participation = acts.own(reference);
        if (participation.status() == Status.INVITED) {
            throw Refusal.conflict("The invitation has not been answered yet; complete its task first.");
        }
        if (participation.status() != Status.ACCEPTED && participation.status() != Status.DECLINED) {
            throw Refusal.conflict("The answer can no longer be changed: " + reference + " is " + participation.status() + ".");
        }
        if (isOver(operation, participation.answerDeadline())) {
            throw Refusal.conflict("The answer could be changed until " + participation.answerDeadline() + ".");
        }
        if (participation.takesPart() && participation.stage() != Stage.NOMINATE) {
            throw Refusal.conflict("The country has finished nominating; ask the coordinator to let it leave the operation.");
        }
        take(participation, answer);
        if (!workflow.answerChanged(reference)) {
            throw Refusal.conflict("The last answer is just being processed; try again in a moment.");
        }
    }

    private void take(Participation participation, Answer answer) {
        var reasons = new ArrayList<Reason>();
        if (answer.accepted() == null) {
            reasons.add(new Reason("accepted", "say whether your country takes part"));
        } else if (answer.accepted()) {
            requireText("liaisonOfficer", answer.liaisonOfficer(), "name the liaison officer whom the others may call", reasons);
        } else {
            requireText("reason", answer.reason(), "say why your country does not take part", reasons);
        }
        if (!reasons.isEmpty()) {
            throw Refusal.invalid("The answer is not complete: " + reasons.get(0).reason() + ".", reasons);
        }
        participations.save(participation.answered(answer.accepted(), strip(answer.liaisonOfficer()), strip(answer.reason()),
                acts.happenedAt(participation, Operation::planned).toInstant()));
        acts.record(participation, answer.accepted() ? FactType.INVITATION_ACCEPTED : FactType.INVITATION_DECLINED);
    }

    private static void requireText(String field, String text, String otherwise, List<Reason> reasons) {
        if (text == null || text.isBlank()) {
            reasons.add(new Reason(field, otherwise));
        } else if (text.length() > LONGEST_TEXT) {
            reasons.add(new Reason(field, "is longer than " + LONGEST_TEXT + " characters"));
        }
    }

    private static String strip(String text) {
        return text == null ? null : text.strip();
    }

    /**
     * After an answer: tells the operation when nobody is left who has not answered.
     *
     * @return whether this country takes part
     */
    public boolean settleAnswer(String reference) {
        var participation = participations.find(reference).orElseThrow();
        settlement.settleInvitations(participation.operation());
        if (participation.takesPart()) {
            acts.tell(MessageKind.NOMINATION_OPEN, participation,
                    operations.find(participation.operation()).orElseThrow().nominationDeadline());
        }
        return participation.takesPart();
    }

    private boolean isOver(Operation operation, Instant deadline) {
        return operation.awaited(deadline) != null && clock.instant().isAfter(deadline);
    }
}
