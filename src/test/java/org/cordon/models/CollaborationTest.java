package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.cordon.support.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each storey with processes has one sheet, which shows the messages between parties and processes as the models have them. The engine
 * never sees the sheet.
 */
class CollaborationTest {

    @Test
    void eachStoreyWithProcessesHasOne() {
        assertThat(ModelFiles.sheets()).extracting(Path::toString).containsExactlyInAnyOrderElementsOf(
                ModelFiles.models().stream().map(CollaborationTest::storey)
                        .map(storey -> "bpmn/%s/%s-collaboration.bpmn".formatted(storey, storey)).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void saysWhatItsModelsSay(Path sheet) {
        assertThat(CollaborationRules.differences(Model.read(sheet), models(storey(sheet)))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void isDrawnForReaders(Path sheet, ModelRule rule) {
        assertThat(rule.check().apply(Model.read(sheet))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void isNotDeployed(Path sheet) {
        assertThat(Model.read(sheet).every(Process.class)).isEmpty();
        assertThat(getClass().getResource("/" + sheet)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "name=\"Person deceased\" | name=\"Person lost\" | target-pursuit is told Person deceased, which nobody says",
            "name=\"Person deceased\" | name=\"Person lost\" | target-pursuit is told Person lost, which it does not know",
            "name=\"Confirm the identity\" | name=\"Guess it\" | arrest-handling asks for Confirm the identity, which nobody says",
            "pool_feedback\" name=\"Collect feedback\" | pool_feedback\" name=\"Something else\" | feedback has no pool"})
    void noticesWhatIsMissingAndWhatNobodyHas(String is, String planted, String culprit) throws IOException {
        var sheet = Files.readString(ModelFiles.named("roundup-collaboration.bpmn"));

        assertThat(sheet).contains(is);
        assertThat(CollaborationRules.differences(read(sheet.replace(is, planted)), models("roundup"))).contains(culprit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "the sheet fits a screen | party_coordination | x=\"\\d+\" | x=\"1800\" | collaboration_roundup is",
            "flows run at right angles | messageFlow_dateMoveBegins | y=\"\\d+\" | y=\"70\" | messageFlow_dateMoveBegins",
            "flows begin and end at borders | pool_dateMove | x=\"\\d+\" | x=\"600\" | messageFlow_dateMoveBegins",
            "shapes do not overlap | party_complianceOnScreening | y=\"\\d+\" | y=\"70\" | overlaps party_complianceOnScreening",
            "flows run through nothing | pool_dateMove | y=\"\\d+\" | y=\"1030\" | runs through pool_dateMove",
            "flows do not cross | messageFlow_answerChanged | y=\"\\d+\" | y=\"156\" | meets messageFlow_answerChanged",
            "labels can be read | messageFlow_answerChanged | (Bounds.*?) y=\"\\d+\" | $1 y=\"139\" | messageFlow_answerChanged over"})
    void noticesABadDrawing(String name, String element, String is, String planted, String culprit) throws IOException {
        var sheet = Files.readString(ModelFiles.named("roundup-collaboration.bpmn"));
        var drawn = sheet.indexOf("bpmnElement=\"" + element);
        var rule = rules().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();

        assertThat(rule.check().apply(read(sheet.substring(0, drawn) + sheet.substring(drawn).replaceFirst(is, planted))))
                .anySatisfy(violation -> assertThat(violation).contains(culprit));
    }

    static List<Path> sheets() {
        return ModelFiles.sheets();
    }

    static List<ModelRule> rules() {
        return DiagramRules.ofSheets();
    }

    static Stream<Arguments> isDrawnForReaders() {
        return sheets().stream().flatMap(sheet -> rules().stream().map(rule -> Arguments.of(sheet, rule)));
    }

    private static Model read(String sheet) {
        return new Model("planted", Bpmn.readModelFromStream(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<Model> models(String storey) {
        return ModelFiles.models().stream().filter(file -> storey(file).equals(storey)).map(Model::read).toList();
    }

    private static String storey(Path file) {
        return file.getName(1).toString();
    }
}
