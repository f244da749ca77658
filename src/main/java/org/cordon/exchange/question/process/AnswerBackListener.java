package org.cordon.exchange.question.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.exchange.question.answer.QuestionAnswers;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Inputs;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_answerBack} with {@code text}. */
@Component
final class AnswerBackListener implements TaskListener {

    private final QuestionAnswers answers;

    AnswerBackListener(QuestionAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        answers.answerBack(Variables.QUESTION_REFERENCE.from(task).require(), Variables.COUNTRY.from(task).require(),
                Posted.text(task, Inputs.TEXT));
    }
}
