package org.cordon.platform.engine.part;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * Reuses a model that this node has already read. The engine would ask the database in each command whether the model has been suspended.
 */
final class DeployedModels extends ProcessDefinitionManager {

    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
        var ofThisCommand = super.getCachedResourceDefinitionEntity(id);
        return ofThisCommand != null ? ofThisCommand
                : Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
    }
}
