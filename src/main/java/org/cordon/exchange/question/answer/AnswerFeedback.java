package org.cordon.exchange.question.answer;

import org.cordon.exchange.question.VisibleQuestions;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.feedback.FeedbackService;
import org.cordon.roundup.feedback.Given;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of answers, by the country that asked; whoever gave one reads it, and not who says it if he is not to know who asked. */
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
     * The answer, if the caller's country asked; asked before his words are read.
     *
     * @throws Refusal not found, if he does not see it; forbidden, if he was not asked what became of it
     */
    @Transactional(readOnly = true)
    public void requireAsked(String reference) {
        feedback.requireAsked(visible.answer(reference).reference());
    }

    /** The caller's country says what became of it. */
    public void give(String reference, Given given) {
        feedback.give(visible.answer(reference).reference(), given);
    }
}
