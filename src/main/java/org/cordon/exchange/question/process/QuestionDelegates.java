package org.cordon.exchange.question.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.exchange.question.answer.AskingCourse;
import org.cordon.exchange.question.ask.QuestionRegister;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code question-asking} and {@code question-answering} that need no more than a reference. */
@Configuration(proxyBeanMethods = false)
class QuestionDelegates {

    /** {@code serviceTask_putToEach}: begins with each of those who are asked. */
    @Bean
    JavaDelegate putToEachDelegate(QuestionRegister register) {
        return about(QuestionAskingProcess.Variables.QUESTION_REFERENCE).call(register::putToEach);
    }

    /** {@code sendTask_putQuestion}: tells whoever is asked, at the duty post that is there. */
    @Bean
    JavaDelegate putQuestionDelegate(AskingCourse course) {
        return about(Variables.QUESTION_REFERENCE, Variables.COUNTRY).call(course::put);
    }

    /** {@code serviceTask_callNext}: calls the next in line while nobody has acknowledged. */
    @Bean
    JavaDelegate callNextDelegate(AskingCourse course) {
        return about(Variables.QUESTION_REFERENCE, Variables.COUNTRY).call(course::callNext);
    }

    /** {@code sendTask_remindQuestion}: reminds whoever is asked, halfway to the deadline. */
    @Bean
    JavaDelegate remindQuestionDelegate(AskingCourse course) {
        return about(Variables.QUESTION_REFERENCE, Variables.COUNTRY).call(course::remind);
    }

    /** {@code serviceTask_recordQuestionUnanswered}: the deadline has come. */
    @Bean
    JavaDelegate recordQuestionUnansweredDelegate(AskingCourse course) {
        return about(Variables.QUESTION_REFERENCE, Variables.COUNTRY).call(course::recordUnanswered);
    }

    /** {@code sendTask_tellWithdrawn}: the asker has withdrawn the question, from all or from this one. */
    @Bean
    JavaDelegate tellWithdrawnDelegate(AskingCourse course) {
        return about(Variables.QUESTION_REFERENCE, Variables.COUNTRY).call(course::recordWithdrawn);
    }

    /** {@code serviceTask_recordQuestionLapsed}: the asker was silent when he was asked back. */
    @Bean
    JavaDelegate recordQuestionLapsedDelegate(AskingCourse course) {
        return about(Variables.QUESTION_REFERENCE, Variables.COUNTRY).call(course::recordLapsed);
    }
}
