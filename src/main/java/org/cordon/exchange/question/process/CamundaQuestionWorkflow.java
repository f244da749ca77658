package org.cordon.exchange.question.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.exchange.question.Asking;
import org.cordon.exchange.question.QuestionWorkflow;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Messages;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code question-asking} and {@code question-answering}, and tells the latter what has happened. */
@Component
final class CamundaQuestionWorkflow implements QuestionWorkflow {

    private final RuntimeService runtime;

    CamundaQuestionWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void asked(String question) {
        runtime.startProcessInstanceByKey(QuestionAskingProcess.KEY, question,
                Map.of(QuestionAskingProcess.Variables.QUESTION_REFERENCE.name(), question));
    }

    @Override
    public void put(Asking asking) {
        runtime.startProcessInstanceByKey(QuestionAnsweringProcess.KEY, asking.question(), Map.of(
                Variables.QUESTION_REFERENCE.name(), asking.question(),
                Variables.COUNTRY.name(), asking.country(),
                Variables.ASKED_GROUP.name(), asking.party(),
                Variables.CALL_CYCLE.name(), "R/" + asking.acknowledgeBy() + "/" + asking.pause(),
                Variables.REMINDER_TIME.name(), asking.halfway(asking.askedAt()).toString(),
                Variables.ANSWER_DEADLINE.name(), asking.deadline().toString(),
                Variables.LATE_END.name(), asking.lateEnd().toString()));
    }

    @Override
    public void withdrawn(Asking asking) {
        runtime.createMessageCorrelation(Messages.QUESTION_WITHDRAWN).processInstanceBusinessKey(asking.question())
                .processInstanceVariableEquals(Variables.COUNTRY.name(), asking.country()).correlateAll();
    }

    @Override
    public boolean answered(Asking asking) {
        return !runtime.createMessageCorrelation(Messages.QUESTION_ANSWERED).processInstanceBusinessKey(asking.question())
                .processInstanceVariableEquals(Variables.COUNTRY.name(), asking.country()).correlateAllWithResult().isEmpty();
    }
}
