package org.cordon.exchange.question.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.exchange.question.answer.AskingCourse;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_followAnswer}: tells the one who asks, and says where it goes on. */
@Component
final class FollowAnswerDelegate implements JavaDelegate {

    private final AskingCourse course;

    FollowAnswerDelegate(AskingCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = course.followAnswer(Variables.QUESTION_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
        Variables.ASKED_BACK.on(execution).set(next.askedBack());
        Variables.QUESTION_REFUSED.on(execution).set(next.refused());
        Variables.QUESTION_FORWARDED.on(execution).set(next.forwarded());
        if (next.askedBack()) {
            Variables.ASKER_GROUP.on(execution).set(next.asker());
            Variables.ANSWER_BACK_DEADLINE.on(execution).set(next.askerAnswers().toString());
        }
    }
}
