package org.cordon.exchange.question.answer;

import org.cordon.exchange.question.VisibleQuestions;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.feedback.FeedbackService;
import org.cordon.roundup.feedback.ItemFeedback;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the asking country's feedback on answers. The party that answered reads it. If the asking country asks without its name, the
 * feedback does not name that country either.
 */
@Service
@Transactional
public class AnswerFeedback {

    private final VisibleQuestions visible;
    private final FeedbackService feedback;

    AnswerFeedback(VisibleQuestions visible, FeedbackService feedback) {
        this.visible = visible;
        this.feedback = feedback;
    }

    /**
     * Checks that the caller's country owes feedback on the answer. The controller asks this before it reads the body.
     *
     * @throws Refusal not found, if the caller does not see the answer; forbidden, if no feedback was asked of the caller's country
     */
    @Transactional(readOnly = true)
    public void requireAsked(String reference) {
        feedback.requireAsked(visible.answer(reference).reference());
    }

    /** Gives the feedback of the caller's country on an answer. */
    public void give(String reference, ItemFeedback given) {
        feedback.give(visible.answer(reference).reference(), given);
    }
}
