package org.cordon.exchange.question.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.exchange.question.answer.AskingCourse;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_tellAnsweredBack}: tells whoever asked back, and moves his deadline by the time that he waited. */
@Component
final class TellAnsweredBackDelegate implements JavaDelegate {

    private final AskingCourse course;

    TellAnsweredBackDelegate(AskingCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = course.tellAnsweredBack(Variables.QUESTION_REFERENCE.from(execution).require(),
                Variables.COUNTRY.from(execution).require());
        Variables.REMINDER_TIME.on(execution).set(due.reminder().toString());
        Variables.ANSWER_DEADLINE.on(execution).set(due.deadline().toString());
        Variables.LATE_END.on(execution).set(due.lateEnd().toString());
        Variables.ASKER_GROUP.on(execution).set(null);
    }
}
