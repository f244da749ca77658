package org.cordon.platform.engine.part;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.BpmnModelInstanceCache;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.ProcessDefinitionCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Hands a model out once it has been read whole. The engine keeps it from the moment on at which it knows its steps, and reads the
 * definitions of its jobs afterwards: whoever is the second to start it on a node would make a job of no definition, which fails.
 */
public final class WholeModels extends DeploymentCache {

    /** As many as the engine keeps. */
    private static final int CAPACITY = 1000;

    private WholeModels(CacheFactory factory) {
        super(factory, CAPACITY);
        processDefinitionEntityCache = new ProcessDefinitionCache(factory, CAPACITY, cacheDeployer) {
            /** Holds what the engine holds while it reads a model. */
            @Override
            public synchronized ProcessDefinitionEntity resolveDefinition(ProcessDefinitionEntity definition) {
                return super.resolveDefinition(definition);
            }
        };
        bpmnModelInstanceCache = new BpmnModelInstanceCache(factory, CAPACITY, processDefinitionEntityCache);
    }

    /** Puts it in the place of the engine's own, before a model is deployed. */
    public static void into(ProcessEngineConfigurationImpl engine) {
        var models = new WholeModels(new DefaultCacheFactory());
        models.setDeployers(engine.getDeployers());
        engine.setDeploymentCache(models);
    }
}
