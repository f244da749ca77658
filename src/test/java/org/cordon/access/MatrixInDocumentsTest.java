package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

/** Draws the matrix that {@link RouteMatrixTest} and {@code EngineMatrixTest} hold: {@code target/documents/access-matrix.md}. */
class MatrixInDocumentsTest {

    private static final Path PAGE = Path.of("target/documents/access-matrix.md");
    private static final String HEAD = """
            # The access matrix

            What each person is answered to each route, and what of the engine is open to whom. `docs/security.md`, "The matrix", says \
            who asks for what, and how the answers
            are held. `MatrixInDocumentsTest` writes this page from `routes.csv` and `engine.csv`.

            """;

    /** Each route has a row, and each row an answer for everybody. */
    @Test
    void isTheOneThatIsTested() throws IOException {
        var routes = routes();
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, HEAD + routes + "\n" + engine());

        var cells = RouteMatrix.EVERYONE.size() + 1;
        assertThat(routes.lines()).hasSize(RouteMatrix.read().size() + 2)
                .allSatisfy(row -> assertThat(row.split("\\|")).hasSize(cells + 1).doesNotContain("  ", " null "));
    }

    private static String routes() throws IOException {
        var everyone = RouteMatrix.EVERYONE.keySet();
        var head = "| Route | " + String.join(" | ", everyone) + " |\n|---|" + "---|".repeat(everyone.size()) + "\n";
        return head + RouteMatrix.read().stream().map(row -> "| `" + row.route() + "`" + asked(row) + " | "
                + everyone.stream().map(name -> row.expected().get(name).toString()).collect(Collectors.joining(" | ")) + " |\n")
                .collect(Collectors.joining());
    }

    private static String asked(RouteMatrix.Row row) {
        return (row.type().equals("text/csv") ? " as CSV" : "") + (row.body().equals(RouteMatrix.READABLE) ? " in full" : "")
                + (row.item().isEmpty() ? "" : ", " + row.item());
    }

    private static String engine() throws IOException {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        Map<String, String> open = new TreeMap<>();
        try (CSVParser parser = format.parse(Files.newBufferedReader(Path.of("src/test/resources/access/engine.csv")))) {
            var roles = parser.getHeaderNames().subList(2, parser.getHeaderNames().size());
            parser.forEach(row -> open.merge(roles.stream().filter(role -> row.get(role).equals("x")).collect(Collectors.joining(", ")),
                    "`" + row.get(0) + " " + row.get(1) + "`", (before, more) -> before + ", " + more));
        }
        return "| Engine | open to |\n|---|---|\n"
                + open.entrySet().stream().map(entry -> "| " + entry.getValue() + " | " + entry.getKey() + " |\n")
                .collect(Collectors.joining());
    }
}
