package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cordon.support.ModelFiles;
import org.cordon.support.NodeTools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Lints the process models with bpmnlint by the rules of {@code .bpmnlintrc}: its recommended rules, and those for Camunda 7.24. Without
 * Node, or without a way to install the linter, the test is skipped; with {@code CI=true} it fails.
 */
@Tag("slow")
class BpmnLintTest {

    private static final Path SOURCE = Path.of(".ci/lint");
    private static final Path WORK = Path.of("target/lint");

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        NodeTools.install(SOURCE, WORK, "the process models are not linted");
    }

    @Test
    void modelsAreClean() throws IOException, InterruptedException {
        var result = lint(ModelFiles.models());

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output()).as("warnings").isBlank();
    }

    @Test
    void turnsRed() throws IOException, InterruptedException {
        var result = lint(List.of(Path.of("src/test/resources/models-violations/lint.bpmn")));

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.output()).contains("gateway_workGood", "no-gateway-join-fork");
    }

    private static NodeTools.Result lint(List<Path> models) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("npx", "--no-install", "bpmnlint", "--config", Path.of(".bpmnlintrc").toAbsolutePath().toString()));
        models.stream().map(model -> model.toAbsolutePath().toString()).sorted().forEach(command::add);
        return NodeTools.run(WORK, command);
    }
}
