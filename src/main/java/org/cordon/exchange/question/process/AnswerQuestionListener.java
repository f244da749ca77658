package org.cordon.exchange.question.process;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.exchange.question.answer.QuestionAnswers;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Inputs;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_answerQuestion} and {@code userTask_answerLate} with the posted answer. */
@Component
final class AnswerQuestionListener implements TaskListener {

    private final QuestionAnswers answers;

    AnswerQuestionListener(QuestionAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        var answer = JsonNodeFactory.instance.objectNode();
        put(answer, "answer", Posted.text(task, Inputs.ANSWER));
        put(answer, "text", Posted.text(task, Inputs.TEXT));
        put(answer, "reason", Posted.text(task, Inputs.REASON));
        put(answer, "forwardTo", Posted.text(task, Inputs.FORWARD_TO));
        var items = Posted.text(task, Inputs.ITEMS);
        if (items != null) {
            var named = answer.putArray("items");
            Arrays.stream(items.strip().toUpperCase(Locale.ROOT).split("[\\s,;]+")).filter(item -> !item.isEmpty()).forEach(named::add);
        }
        var code = Posted.text(task, Inputs.HANDLING_CODE);
        if (code != null) {
            answer.putObject("handling").put("handlingCode", code);
        }
        answers.answer(Variables.QUESTION_REFERENCE.from(task).require(), answer);
    }

    private static void put(ObjectNode answer, String field, String text) {
        if (text != null) {
            answer.put(field, text);
        }
    }
}
