package org.cordon.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of the REST interface in docs/architecture.md has a row for each operation of docs/api/cordon.json, and for nothing else. */
class RestTableTest {

    private static final String HEAD = "| Call | Does | Who |";
    private static final Pattern CALL = Pattern.compile("`(GET|PUT|POST|DELETE|PATCH) (/[^`?]+)(?:\\?[^`]*)?`");

    @Test
    void namesEachOperation() throws IOException {
        assertThat(new TreeSet<>(rows())).containsExactlyElementsOf(operations());
    }

    /** A call in another notation would escape this test. */
    @Test
    void writesEachCallWithItsMethodAndWholePath() throws IOException {
        assertThat(table()).isNotEmpty()
                .allSatisfy(row -> assertThat(firstCell(row).split("<br>")).allSatisfy(call -> assertThat(call).matches(CALL)));
    }

    private static TreeSet<String> operations() throws IOException {
        var operations = new TreeSet<String>();
        new JsonMapper().readTree(Path.of("docs/api/cordon.json").toFile()).path("paths").properties().forEach(path -> path.getValue()
                .fieldNames().forEachRemaining(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + nameless(path.getKey()))));
        return operations;
    }

    private static List<String> rows() throws IOException {
        var calls = new ArrayList<String>();
        table().forEach(row -> CALL.matcher(firstCell(row)).results()
                .forEach(call -> calls.add(call.group(1) + " " + nameless(call.group(2)))));
        return calls;
    }

    private static List<String> table() throws IOException {
        return Files.readString(Path.of("docs/architecture.md")).lines().dropWhile(line -> !line.equals(HEAD)).skip(2)
                .takeWhile(line -> line.startsWith("|")).toList();
    }

    private static String firstCell(String row) {
        return row.substring(1, row.indexOf('|', 1)).strip();
    }

    /** The table uses shorter names for path parameters, so names are removed before the comparison. */
    private static String nameless(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }
}
