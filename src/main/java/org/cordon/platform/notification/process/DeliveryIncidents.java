package org.cordon.platform.notification.process;

import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.cordon.platform.notification.mail.MessageDelivery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Keeps the status of a message in step with the incident of its delivery in Cockpit. The message is failed while the incident is open, and
 * queued again once a person has raised the retries. Only the engine knows which attempt was the last.
 */
@Component
final class DeliveryIncidents implements IncidentHandler {

    private final MessageDelivery delivery;

    /** Makes the handler with a service that is looked up at the first call, because the engine is built before the features. */
    DeliveryIncidents(@Lazy MessageDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public String getIncidentHandlerType() {
        return Incident.FAILED_JOB_HANDLER_TYPE;
    }

    @Override
    public Incident handleIncident(IncidentContext incident, String message) {
        tell(incident, delivery::givenUp);
        return null;
    }

    @Override
    public void resolveIncident(IncidentContext incident) {
        tell(incident, delivery::takenUpAgain);
    }

    @Override
    public void deleteIncident(IncidentContext incident) {
        // The delivery itself was deleted: the message stays failed.
    }

    private static void tell(IncidentContext incident, Consumer<UUID> fact) {
        if (incident.getExecutionId() == null) {
            return;
        }
        var execution = Context.getCommandContext().getExecutionManager().findExecutionById(incident.getExecutionId());
        var process = (ProcessDefinitionEntity) execution.getProcessDefinition();
        if (MessageDeliveryProcess.KEY.equals(process.getKey())) {
            fact.accept(UUID.fromString(execution.getProcessInstance().getBusinessKey()));
        }
    }
}
