package org.cordon.exchange.question.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cordon.exchange.question.Answer;
import org.cordon.exchange.question.AnswerKind;
import org.cordon.exchange.question.Asking;
import org.cordon.exchange.question.AskingOutcome;
import org.cordon.exchange.question.Askings;
import org.cordon.exchange.question.QuestionFeature;
import org.cordon.exchange.question.QuestionFeature.QuestionFact;
import org.cordon.exchange.question.Questions;
import org.cordon.exchange.question.process.QuestionWorkflow;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.report.FreeText;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of the parties, and the asking country's replies when a party asks back. */
@Service
@Transactional
public class QuestionAnswers {

    private static final int MOST_ASKED_BACK = 2;

    private final Questions questions;
    private final Askings askings;
    private final Handlings handlings;
    private final QuestionFacts facts;
    private final QuestionWorkflow workflow;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    QuestionAnswers(Questions questions, Askings askings, Handlings handlings, QuestionFacts facts, QuestionWorkflow workflow,
            CurrentCaller caller, ActLimits acts, Clock clock) {
        this.questions = questions;
        this.askings = askings;
        this.handlings = handlings;
        this.facts = facts;
        this.workflow = workflow;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Returns the asking of the caller's party. The controller asks this before it reads the body.
     *
     * @throws Refusal not found, if the caller does not see the question; forbidden, if it is not put to the caller's party
     */
    @Transactional(readOnly = true)
    public Asking requireAsked(String reference) {
        questions.find(reference).orElseThrow(() -> Refusal.notFound("There is no question {reference} that you may see.", reference));
        return askings.find(reference, caller.get().party())
                .orElseThrow(() -> Refusal.forbidden("Only those answer {reference} to whom it is put.", reference));
    }

    /** Acknowledges a question for the caller's party. Acknowledging it again changes nothing. */
    public void acknowledge(String reference) {
        acknowledge(requireAsked(reference), clock.instant());
    }

    private void acknowledge(Asking asking, Instant now) {
        if (asking.outcome() != AskingOutcome.WITHDRAWN && askings.acknowledge(asking, now)) {
            facts.record(QuestionFact.QUESTION_ACKNOWLEDGED, asking);
        }
    }

    /** Takes an answer that does not come by the party's task. Refuses as {@link #answer} does. */
    public String answerElsewhere(String reference, JsonNode posted) {
        var answer = answer(reference, posted);
        if (!workflow.answered(askings.find(reference, caller.get().party()).orElseThrow())) {
            throw Refusal.conflict("{reference} is on its way to you: answer it in a moment.", reference);
        }
        return answer;
    }

    /**
     * Takes an answer of the caller's party. The answer acknowledges the question as well.
     *
     * @return the reference of the answer
     * @throws Refusal with every reason and its field; conflict, if no answer is owed
     */
    public String answer(String reference, JsonNode posted) {
        var party = requireAsked(reference).party();
        var question = questions.require(reference);
        acts.take(ActFeature.CHANGE, question.urgency() == Urgency.FLASH);
        if (question.withdrawal() != null) {
            throw Refusal.conflict("{reference} was withdrawn by the country that asks it: nothing is owed any more.", reference);
        }
        var given = GivenAnswer.read(posted, Asking.code(party), askings::isCompetent, questions::seesSubject);
        var asking = askings.lock(reference, party).orElseThrow();
        var now = clock.instant();
        if (!asking.takesAnswer(now)) {
            throw Refusal.conflict("{reference} needs no answer of yours any more.", reference);
        }
        if (given.kind() == AnswerKind.ASK_BACK && (asking.isLate() || asking.askedBack() == MOST_ASKED_BACK)) {
            throw Refusal.invalid("You can ask back twice, and only before the deadline: answer what you can.",
                    List.of(Reason.of("answer", "cannot be ASK_BACK any more")));
        }
        acknowledge(asking, now);
        var answer = new Answer(QuestionFeature.ANSWER.draw(reference), reference, party, false, given.kind(), given.text(), given.reason(),
                given.forwardedTo(), given.items(), now);
        questions.add(answer);
        handlings.add(answer.reference(), asking.country(), given.handling());
        if (given.kind().ends()) {
            askings.end(asking, AskingOutcome.valueOf(given.kind().name()), now);
        } else {
            askings.waits(asking, now);
        }
        facts.record(given.kind().fact(), asking);
        AuditNotes.concerns(answer.reference());
        return answer.reference();
    }

    /**
     * Takes the asking country's reply to a party that asked back.
     *
     * @param country the code of that party
     * @throws Refusal if there is no text; conflict, if the party does not wait for the reply any more
     */
    public void answerBack(String reference, String country, String text) {
        var asking = askings.find(reference, Asking.party(country)).filter(asked -> asked.waitsSince() != null)
                .orElseThrow(() -> Refusal.conflict("{reference} needs no answer of yours any more.", reference));
        var said = FreeText.checked("text", text);
        if (said == null) {
            throw Refusal.invalid("Say what you were asked back.", List.of(Reason.of("text", "must say it")));
        }
        questions.add(new Answer(QuestionFeature.ANSWER.draw(reference), reference, asking.party(), true, AnswerKind.ANSWERED_BACK, said,
                null, null, List.of(), clock.instant()));
    }
}
