package org.cordon.platform.engine.job;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Limits a node to jobs of models that existed when it started. A newer Cordon that runs beside this node brings models whose steps this
 * node may not have.
 */
@Component
class KnownDeployments {

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;

    KnownDeployments(RepositoryService repository, ProcessEngineConfigurationImpl engine) {
        this.repository = repository;
        this.engine = engine;
    }

    @EventListener(ApplicationReadyEvent.class)
    void know() {
        repository.createDeploymentQuery().list().stream().map(Deployment::getId).forEach(engine.getRegisteredDeployments()::add);
    }
}
