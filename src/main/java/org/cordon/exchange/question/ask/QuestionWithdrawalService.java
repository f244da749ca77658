package org.cordon.exchange.question.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.cordon.exchange.question.Question;
import org.cordon.exchange.question.Question.Withdrawal;
import org.cordon.exchange.question.QuestionFeature.QuestionFact;
import org.cordon.exchange.question.Questions;
import org.cordon.exchange.question.WithdrawalReason;
import org.cordon.exchange.question.answer.QuestionFacts;
import org.cordon.exchange.question.process.QuestionWorkflow;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the country that asks withdraw its question. The tasks of the parties end in the same transaction, and jobs tell the parties. Both
 * sides keep the messages that were exchanged.
 */
@Service
@Transactional
public class QuestionWithdrawalService {

    private static final List<String> FIELDS = List.of("reason");

    private final OwnQuestions own;
    private final Questions questions;
    private final QuestionFacts facts;
    private final QuestionWorkflow workflow;
    private final Clock clock;

    QuestionWithdrawalService(OwnQuestions own, Questions questions, QuestionFacts facts, QuestionWorkflow workflow, Clock clock) {
        this.own = own;
        this.questions = questions;
        this.facts = facts;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Returns the question if the caller's country asks it. The controller asks this before it reads the body.
     *
     * @throws Refusal not found, if the caller does not see it; forbidden, if another country asks it
     */
    @Transactional(readOnly = true)
    public Question requireOwn(String reference) {
        return own.require(reference);
    }

    /**
     * Withdraws the question from all parties.
     *
     * @throws Refusal if the reason is missing or not on the list; conflict, if the question was withdrawn before
     */
    public void withdraw(String reference, JsonNode posted) {
        own.require(reference);
        var fields = new PostedFields(posted, FIELDS);
        var reason = fields.requiredCode("reason", WithdrawalReason.class);
        fields.refuseIfWrong();
        if (!questions.stands(reference)) {
            throw Refusal.conflict("{reference} has been withdrawn already.", reference);
        }
        questions.withdraw(reference, new Withdrawal(clock.instant(), reason));
        own.asked(reference).forEach(asking -> {
            facts.recordOfAsker(QuestionFact.QUESTION_WITHDRAWN, asking);
            workflow.withdrawn(asking);
        });
    }
}
