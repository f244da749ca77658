package org.cordon.feedback.process;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.feedback.FeedbackWorkflow;
import org.cordon.feedback.process.FeedbackProcess.Messages;
import org.cordon.feedback.process.FeedbackProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code feedback}, one instance a country that owes it, by the reference of the item. */
@Component
final class CamundaFeedbackWorkflow implements FeedbackWorkflow {

    private final RuntimeService runtime;

    CamundaFeedbackWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void owed(String item, String operation, String country, Instant reminder, Instant deadline) {
        runtime.startProcessInstanceByKey(FeedbackProcess.KEY, item, Map.of(
                Variables.OPERATION_REFERENCE.name(), operation, Variables.COUNTRY.name(), country, Variables.ITEM_REFERENCE.name(), item,
                Variables.FEEDBACK_REMINDER.name(), reminder.toString(), Variables.FEEDBACK_DEADLINE.name(), deadline.toString()));
    }

    @Override
    public void settled(String item, String country) {
        runtime.createMessageCorrelation(Messages.FEEDBACK_SETTLED).processInstanceBusinessKey(item)
                .processInstanceVariableEquals(Variables.COUNTRY.name(), country).correlateAllWithResult();
    }

    @Override
    public void cancelled(String operation) {
        runtime.createProcessInstanceQuery().processDefinitionKey(FeedbackProcess.KEY)
                .variableValueEquals(Variables.OPERATION_REFERENCE.name(), operation).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "Operation cancelled"));
    }
}
