package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The engine takes every model of the folder, and offers those that people start. */
@CordonTest
class DeploymentTest {

    private static final Set<String> STARTED_BY_HAND = Set.of("Launch an operation", "Share a lead or a location", "Report an arrest",
            "Ask other countries", "Alert other countries", "Register a smuggling group", "Order an analysis file", "Write a product",
            "Find case overlaps", "Convene a closed session", "Transfer, merge, split a group");

    private static final Path EARLIER = Path.of("src/test/resources/models-earlier.txt");

    @Autowired
    private RepositoryService repository;
    @Autowired
    private ApplicationContext beans;

    @Test
    void takesEveryModel() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list()).extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrderElementsOf(Model.all().stream().map(Model::key).toList());
    }

    /** A running instance continues with the model that it began with, so the code must keep everything that earlier models call. */
    @Test
    void keepsWhatInstancesOfEarlierModelsCall() throws IOException {
        var messages = ProcessCode.ofCordon().messages();

        assertThat(Files.readAllLines(EARLIER).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(" ")[1]))
                .hasSizeGreaterThan(100).allMatch(name -> name.startsWith("cordon.") ? messages.contains(name) : beans.containsBean(name));
    }

    @Test
    void takesTheScreeningDecision() {
        assertThat(repository.createDecisionDefinitionQuery().decisionDefinitionKey("nomination-screening").count()).isPositive();
    }

    @Test
    void offersSomeProcessesInTasklist() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().startableInTasklist().list())
                .extracting(ProcessDefinition::getName)
                .containsExactlyInAnyOrderElementsOf(STARTED_BY_HAND);
    }
}
