package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.support.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the process models against their rules. */
class ModelTest {

    private static final ProcessCode CODE = ProcessCode.ofCordon();
    private static final List<Model> MODELS = Model.all();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void keepsTheRule(Model model, ModelRule rule) {
        assertThat(rule.check().apply(model)).isEmpty();
    }

    static Stream<Arguments> keepsTheRule() {
        return MODELS.stream().flatMap(model -> Stream.concat(ModelRules.all(CODE).stream(), DiagramRules.all().stream())
                .map(rule -> Arguments.of(model, rule)));
    }

    @Test
    void decisionsReachNothingButWhatTheyAreGiven() {
        assertThat(ModelFiles.decisions()).isNotEmpty()
                .allSatisfy(file -> assertThat(Expressions.ofDecision(Files.readString(file))).isEmpty());
    }

    @Test
    void everyDelegateAndListenerIsUsed() {
        assertThat(ModelRules.unusedBeans(MODELS, CODE)).isEmpty();
    }

    @Test
    void everyFormIsShown() {
        assertThat(ModelRules.unusedForms(MODELS, CODE)).isEmpty();
    }

    @Test
    void knowsTheProcessesOfTheCode() {
        assertThat(MODELS).extracting(Model::key).containsExactlyInAnyOrderElementsOf(CODE.variables().keySet());
    }
}
