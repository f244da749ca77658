package org.cordon.platform.engine.part;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Writes key, name and version of a model into the history of a step. The engine would read the model again in each command. */
public final class EventsOfKnownModels extends CacheAwareHistoryEventProducer {

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        var known = Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
        return known != null ? known : super.getProcessDefinitionEntity(id);
    }
}
