package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.cordon.support.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures agree with the present models. {@code docs/processes/README.md} says how to draw them anew. */
class PicturesTest {

    private static final List<Model> MODELS = Model.all();
    private static final List<Model> SHEETS = ModelFiles.sheets().stream().map(Model::read).toList();

    static List<Model> drawn() {
        return Stream.concat(MODELS.stream(), SHEETS.stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void areMadeFromTheModelAsItIs(Model model) throws IOException {
        var file = ModelFiles.named(model.file() + ".bpmn");
        var origin = Pictures.origin(file, Files.readString(file));

        assertThat(files(model)).allSatisfy(picture -> assertThat(Pictures.content(Pictures.FOLDER.resolve(picture)).contains(origin))
                .as(picture + " is as old as its model").isTrue());
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void showEveryElement(Model model) {
        assertThat(Pictures.of(model).stream()
                .flatMap(picture -> Pictures.elements(Pictures.content(Pictures.FOLDER.resolve(picture + ".svg"))).stream()))
                .containsAll(model.every(FlowElement.class).stream().map(FlowElement::getId).toList());
    }

    @Test
    void belongToAModel() throws IOException {
        try (var files = Files.list(Pictures.FOLDER)) {
            assertThat(files.map(Path::getFileName).map(Path::toString).filter(file -> file.matches(".*\\.(svg|png)")))
                    .containsExactlyInAnyOrderElementsOf(drawn().stream().flatMap(PicturesTest::files).toList());
        }
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void standOnThePageOfTheirProcess(Model model) throws IOException {
        assertThat(Files.readString(Pictures.FOLDER.resolve(model + ".md")))
                .contains(Pictures.of(model).stream().map(picture -> "](" + picture + ".svg)").toList());
    }

    @Test
    void ofWhoSpeaksToWhomStandWithTheListOfProcesses() throws IOException {
        assertThat(Files.readString(Pictures.FOLDER.resolve("README.md")))
                .contains(SHEETS.stream().map(sheet -> "](" + sheet + ".svg)").toList());
    }

    private static Stream<String> files(Model model) {
        return Pictures.of(model).stream().flatMap(picture -> Stream.of(picture + ".svg", picture + ".png"));
    }

    @Test
    void growOldWithEachChangeOfTheModel() throws IOException {
        var model = ModelFiles.named("message-delivery.bpmn");
        var xml = Files.readString(model);
        var picture = Pictures.content(Pictures.FOLDER.resolve("message-delivery.svg"));

        assertThat(picture).contains(Pictures.origin(model, xml));
        assertThat(picture).doesNotContain(Pictures.origin(model, xml.replace("Deliver message", "Send message")));
        assertThat(Pictures.elements(picture.replace("sendTask_deliverMessage", "sendTask_lost")))
                .doesNotContain("sendTask_deliverMessage");
    }
}
