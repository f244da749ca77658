package org.cordon.exchange.question;

import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives other modules the questions and answers that the caller sees. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VisibleQuestions {

    private final Questions questions;
    private final CurrentCaller caller;

    VisibleQuestions(Questions questions, CurrentCaller caller) {
        this.questions = questions;
        this.caller = caller;
    }

    /**
     * Returns a question that the caller sees.
     *
     * @throws Refusal not found, if the caller does not see it
     */
    public Question question(String reference) {
        return questions.find(reference)
                .orElseThrow(() -> Refusal.notFound("There is no question {reference} that you may see.", reference));
    }

    /**
     * Returns an answer that the caller sees.
     *
     * @throws Refusal not found, if the caller does not see it
     */
    public Answer answer(String reference) {
        return questions.findAnswer(reference)
                .orElseThrow(() -> Refusal.notFound("There is no answer {reference} that you may see.", reference));
    }

    /** Whether the caller's party was asked and gave this answer. */
    public boolean isOwnAnswer(String reference) {
        var answer = answer(reference);
        return !answer.byAsker() && answer.party().equals(caller.get().party());
    }
}
