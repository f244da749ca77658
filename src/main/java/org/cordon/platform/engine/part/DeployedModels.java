package org.cordon.platform.engine.part;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/** Uses a model that this node has read once. The engine would ask in each command whether it was suspended meanwhile. */
final class DeployedModels extends ProcessDefinitionManager {

    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
        var ofThisCommand = super.getCachedResourceDefinitionEntity(id);
        return ofThisCommand != null ? ofThisCommand
                : Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
    }
}
