package org.cordon.exchange.question.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.exchange.question.ask.AskingService;
import org.cordon.exchange.question.process.QuestionAskingProcess.Inputs;
import org.cordon.exchange.question.process.QuestionAskingProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** On {@code startEvent_askQuestion}: takes the question that the start form holds. One asked by other means is taken already. */
@Component
final class AskQuestionListener implements ExecutionListener {

    private final AskingService asking;

    AskQuestionListener(AskingService asking) {
        this.asking = asking;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (Variables.QUESTION_REFERENCE.from(execution).find().isPresent()) {
            return;
        }
        var reference = asking.register(Posted.json(execution, Inputs.QUESTION));
        execution.setProcessBusinessKey(reference);
        Variables.QUESTION_REFERENCE.on(execution).set(reference);
    }
}
