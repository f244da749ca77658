package org.cordon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.cordon.CordonApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules of the storeys: each uses only the offered parts of others, and there are no cycles. */
@Tag("slow")
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(CordonApplication.class);
    private static final Path DRAWN = Path.of("target", "modules");

    @Test
    void eachUsesWhatOthersOfferAndNoneGoesRoundInCircles() {
        MODULES.verify();
    }

    /** A folder whose package-info.java lacks the annotation is no module, so nothing would check it. */
    @Test
    void everyFolderOfAStoreyIsAModule() throws IOException {
        var root = Path.of("src", "main", "java", "org", "cordon");
        try (var folders = Files.walk(root, 2)) {
            var inStoreys = folders.filter(Files::isDirectory).map(root::relativize).filter(folder -> folder.getNameCount() == 2)
                    .map(folder -> folder.toString().replace('/', '.')).collect(Collectors.toSet());
            assertThat(MODULES.stream().map(module -> module.getIdentifier().toString())).containsExactlyInAnyOrderElementsOf(inStoreys);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/db/schema", "bpmn"})
    void scriptsAndModelsLieInTheFoldersOfStoreys(String place) throws IOException {
        var storeys = MODULES.stream().map(module -> module.getIdentifier().toString().replaceFirst("\\..*", "")).toList();
        try (var folders = Files.list(Path.of(place)).filter(Files::isDirectory)) {
            assertThat(folders.map(folder -> folder.getFileName().toString())).isNotEmpty().isSubsetOf(storeys);
        }
    }

    @Test
    void theStoreysInTheDocumentsNameEveryModule() throws IOException {
        var picture = Files.readString(Path.of("docs", "storeys.svg"));
        for (var module : MODULES) {
            assertThat(picture).contains(">" + module.getIdentifier().toString().replaceFirst("\\..*", "") + "</text>")
                    .containsPattern("\\b" + module.getIdentifier().toString().replaceFirst(".*\\.", "") + "\\b");
        }
    }

    /** Draws the modules into {@code target/modules}: one picture of all, and one of each with its offers and needs. */
    @Test
    void theyAreDrawn() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(DRAWN.toString())).writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();

        assertThat(DRAWN.resolve("components.puml")).isNotEmptyFile();
    }
}
