package org.cordon.exchange.question.process;

import static org.cordon.kernel.shared.process.Delegates.about;
import static org.cordon.kernel.shared.process.Delegates.startForm;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.exchange.question.answer.AskingCourse;
import org.cordon.exchange.question.answer.QuestionAnswers;
import org.cordon.exchange.question.ask.AskingService;
import org.cordon.exchange.question.ask.QuestionRegister;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Inputs;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code that {@code question-asking} and {@code question-answering} call. */
@Configuration(proxyBeanMethods = false)
class QuestionDelegates {

    /** Runs {@code serviceTask_putToEach}: starts an asking for each party. */
    @Bean
    JavaDelegate putToEachDelegate(QuestionRegister register) {
        return about(QuestionAskingProcess.Variables.QUESTION_REFERENCE).call(register::putToEach);
    }

    /** Runs {@code sendTask_putQuestion}: tells the party of the question through the duty post that is on duty now. */
    @Bean
    JavaDelegate putQuestionDelegate(AskingCourse course) {
        return about(Variables.QUESTION_REFERENCE, Variables.COUNTRY).call(course::put);
    }

    /** Runs {@code serviceTask_callNext}: calls the next duty post while nobody has acknowledged. */
    @Bean
    JavaDelegate callNextDelegate(AskingCourse course) {
        return about(Variables.QUESTION_REFERENCE, Variables.COUNTRY).call(course::callNext);
    }

    /** Runs {@code sendTask_remindQuestion}: reminds the party halfway to the deadline. */
    @Bean
    JavaDelegate remindQuestionDelegate(AskingCourse course) {
        return about(Variables.QUESTION_REFERENCE, Variables.COUNTRY).call(course::remind);
    }

    /** Runs {@code serviceTask_recordQuestionUnanswered}: records that the deadline has passed. */
    @Bean
    JavaDelegate recordQuestionUnansweredDelegate(AskingCourse course) {
        return about(Variables.QUESTION_REFERENCE, Variables.COUNTRY).call(course::recordUnanswered);
    }

    /** Runs {@code sendTask_tellWithdrawn}: tells the party that the question is withdrawn, from all parties or from this one. */
    @Bean
    JavaDelegate tellWithdrawnDelegate(AskingCourse course) {
        return about(Variables.QUESTION_REFERENCE, Variables.COUNTRY).call(course::recordWithdrawn);
    }

    /** Runs {@code serviceTask_recordQuestionLapsed}: records that the asking country did not reply when the party asked back. */
    @Bean
    JavaDelegate recordQuestionLapsedDelegate(AskingCourse course) {
        return about(Variables.QUESTION_REFERENCE, Variables.COUNTRY).call(course::recordLapsed);
    }

    /** Completes {@code userTask_answerBack} with {@code text}. */
    @Bean
    TaskListener answerBackListener(QuestionAnswers answers) {
        return task -> answers.answerBack(Variables.QUESTION_REFERENCE.from(task).require(), Variables.COUNTRY.from(task).require(),
                Posted.text(task, Inputs.TEXT));
    }

    /** Runs {@code sendTask_tellAnsweredBack}: tells the party the reply, and extends the party's deadline by the time of waiting. */
    @Bean
    JavaDelegate tellAnsweredBackDelegate(AskingCourse course) {
        return execution -> {
            var due = course.tellAnsweredBack(Variables.QUESTION_REFERENCE.from(execution).require(),
                    Variables.COUNTRY.from(execution).require());
            Variables.REMINDER_TIME.on(execution).set(due.reminder().toString());
            Variables.ANSWER_DEADLINE.on(execution).set(due.deadline().toString());
            Variables.LATE_END.on(execution).set(due.lateEnd().toString());
            Variables.ASKER_GROUP.on(execution).set(null);
        };
    }

    /** Runs {@code serviceTask_followAnswer}: tells the asking country of the answer, and sets how the process goes on. */
    @Bean
    JavaDelegate followAnswerDelegate(AskingCourse course) {
        return execution -> {
            var next = course.followAnswer(Variables.QUESTION_REFERENCE.from(execution).require(),
                    Variables.COUNTRY.from(execution).require());
            Variables.ASKED_BACK.on(execution).set(next.askedBack());
            Variables.QUESTION_REFUSED.on(execution).set(next.refused());
            Variables.QUESTION_FORWARDED.on(execution).set(next.forwarded());
            if (next.askedBack()) {
                Variables.ASKER_GROUP.on(execution).set(next.asker());
                Variables.ANSWER_BACK_DEADLINE.on(execution).set(next.askerAnswers().toString());
            }
        };
    }

    /**
     * Runs on {@code startEvent_askQuestion}: takes the question in the start form. A question that came over REST has been taken before
     * this process starts.
     */
    @Bean
    ExecutionListener askQuestionListener(AskingService asking) {
        return startForm(QuestionAskingProcess.Variables.QUESTION_REFERENCE, QuestionAskingProcess.Inputs.QUESTION, asking::register);
    }
}
