package org.cordon.roundup.feedback.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.kernel.shared.References;
import org.cordon.roundup.feedback.FeedbackWorkflow;
import org.cordon.roundup.feedback.Item;
import org.cordon.roundup.feedback.process.FeedbackProcess.Messages;
import org.cordon.roundup.feedback.process.FeedbackProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code feedback}, one instance a country that owes it, by the reference of the item. */
@Component
final class CamundaFeedbackWorkflow implements FeedbackWorkflow {

    private final RuntimeService runtime;

    CamundaFeedbackWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void owed(Item item, String country, Instant reminder, Instant deadline) {
        var variables = new HashMap<String, Object>(Map.of(Variables.COUNTRY.name(), country,
                Variables.ITEM_REFERENCE.name(), item.reference(),
                Variables.FEEDBACK_REMINDER.name(), reminder.toString(), Variables.FEEDBACK_DEADLINE.name(), deadline.toString()));
        if (References.OPERATION.matcher(item.operation()).matches()) {
            variables.put(Variables.OPERATION_REFERENCE.name(), item.operation());
        }
        if (item.target() != null) {
            variables.put(Variables.TARGET_REFERENCE.name(), item.target());
        }
        runtime.startProcessInstanceByKey(FeedbackProcess.KEY, item.reference(), variables);
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
