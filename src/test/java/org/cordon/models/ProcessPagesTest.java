package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.support.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page of each process agrees with its model and the code behind it. The right tables for an outdated page are written to
 * {@code target/process-pages}, to be copied.
 */
class ProcessPagesTest {

    private static final Path EXPECTED = Path.of("target/process-pages");
    private static final ProcessCode CODE = ProcessCode.ofCordon();
    private static final List<Model> MODELS = Model.all();

    @ParameterizedTest
    @FieldSource("MODELS")
    void tablesAreThoseOfTheModel(Model model) throws IOException {
        var page = new ProcessPage(model, CODE);
        var tables = page.tables();
        for (var heading : tables.keySet()) {
            leave(model + "-" + heading.toLowerCase(), tables.get(heading));
        }

        assertThat(tables).allSatisfy((heading, table) -> assertThat(page.written(heading)).as(heading + " of " + model).isEqualTo(table));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void wordsTellWhatTablesCannot(Model model) {
        var page = new ProcessPage(model, CODE);

        assertThat(ProcessPage.TOLD).allSatisfy(heading -> assertThat(page.written(heading)).as(heading + " of " + model).isNotBlank());
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void endsAreNamed(Model model) {
        var page = new ProcessPage(model, CODE);

        assertThat(page.written("Ends as").lines().filter(line -> line.startsWith("- **"))
                .map(line -> line.replaceAll("^- \\*\\*(.+?)\\*\\*.*", "$1")))
                .containsExactlyInAnyOrderElementsOf(page.ends());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void tableIsThatOfTheDecision(Path decision) throws IOException {
        var table = DecisionPage.table(decision);
        leave(name(decision) + "-rules", table);

        assertThat(ProcessPage.written(name(decision), "Rules")).isEqualTo(table);
    }

    @Test
    void belongToAModel() throws IOException {
        try (var files = Files.list(Pictures.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".md") && !file.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(MODELS.stream().map(Model::key), decisions().map(ProcessPagesTest::name))
                            .map(key -> key + ".md").toList());
        }
    }

    static Stream<Path> decisions() {
        return ModelFiles.decisions().stream();
    }

    private static String name(Path decision) {
        return decision.getFileName().toString().replace(".dmn", "");
    }

    private static void leave(String name, String table) throws IOException {
        Files.createDirectories(EXPECTED);
        Files.writeString(EXPECTED.resolve(name + ".md"), table + "\n");
    }
}
