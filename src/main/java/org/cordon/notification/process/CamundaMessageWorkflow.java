package org.cordon.notification.process;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.notification.MessageWorkflow;
import org.springframework.stereotype.Component;

/** Starts {@code message-delivery} in the transaction that queued the message; its first job runs after the commit. */
@Component
final class CamundaMessageWorkflow implements MessageWorkflow {

    private final RuntimeService runtime;

    CamundaMessageWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void messageQueued(UUID message) {
        runtime.startProcessInstanceByKey(MessageDeliveryProcess.KEY, message.toString(),
                Map.of(MessageDeliveryProcess.Variables.MESSAGE_ID.name(), message.toString()));
    }
}
