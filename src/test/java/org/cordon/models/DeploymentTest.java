package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine takes every model of the folder, and offers those that people start. */
@CordonTest
class DeploymentTest {

    private static final Set<String> STARTED_BY_HAND = Set.of("Launch an operation", "Share a lead or a location", "Report an arrest");

    @Autowired
    private RepositoryService repository;

    @Test
    void takesEveryModel() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list()).extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrderElementsOf(Model.all().stream().map(Model::key).toList());
    }

    @Test
    void takesTheScreeningDecision() {
        assertThat(repository.createDecisionDefinitionQuery().decisionDefinitionKey("nomination-screening").count()).isPositive();
    }

    @Test
    void offersThreeProcessesInTasklist() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().startableInTasklist().list()).extracting(ProcessDefinition::getName)
                .containsExactlyInAnyOrderElementsOf(STARTED_BY_HAND);
    }
}
