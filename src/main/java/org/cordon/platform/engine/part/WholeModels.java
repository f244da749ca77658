package org.cordon.platform.engine.part;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.BpmnModelInstanceCache;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.ProcessDefinitionCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Caches a model only once it has been read completely. The engine caches a model as soon as its steps are known, and reads the definitions
 * of its jobs afterwards. An instance that is started in between would make a job without its definition, and that job would fail.
 */
public final class WholeModels extends DeploymentCache {

    /** The capacity of the engine's own cache. */
    private static final int CAPACITY = 1000;

    private WholeModels(CacheFactory factory) {
        super(factory, CAPACITY);
        processDefinitionEntityCache = new ProcessDefinitionCache(factory, CAPACITY, cacheDeployer) {
            /** Takes the lock that the engine also takes while it reads a model. */
            @Override
            public synchronized ProcessDefinitionEntity resolveDefinition(ProcessDefinitionEntity definition) {
                return super.resolveDefinition(definition);
            }
        };
        bpmnModelInstanceCache = new BpmnModelInstanceCache(factory, CAPACITY, processDefinitionEntityCache);
    }

    /** Replaces the engine's own cache, before a model is deployed. */
    public static void into(ProcessEngineConfigurationImpl engine) {
        var models = new WholeModels(new DefaultCacheFactory());
        models.setDeployers(engine.getDeployers());
        engine.setDeploymentCache(models);
    }
}
