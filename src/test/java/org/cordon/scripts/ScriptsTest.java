package org.cordon.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.cordon.support.NodeTools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Checks the scripts of the pages, the webapps and the forms: ESLint lints them, TypeScript checks their types, and Node tests what needs
 * no browser. Its tools, their rules and the tests lie in {@code src/test/js}.
 */
@Tag("slow")
class ScriptsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path SOURCE = ROOT.resolve("src/test/js");
    private static final Path WORK = ROOT.resolve("target/scripts");
    private static final Path MODULES = WORK.resolve("node_modules");

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        NodeTools.install(SOURCE, WORK, "the scripts of the pages are not checked");
        // A configuration finds its imports beside it.
        Files.copy(SOURCE.resolve("eslint.config.js"), WORK.resolve("eslint.config.js"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void areClean() throws IOException, InterruptedException {
        var linted = lint(ROOT, "src/main/resources", "src/test/js", "bpmn");

        assertThat(linted.exitCode()).as(linted.output()).isZero();
    }

    @Test
    void lintTurnsRed() throws IOException, InterruptedException {
        var bad = violation("unclean.js", "export function long(left) {\n" + "  missing();\n".repeat(61) + "}\n");

        assertThat(lint(ROOT, bad).output()).contains("no-undef", "no-unused-vars", "max-lines-per-function");
    }

    @Test
    void fitTheirTypes() throws IOException, InterruptedException {
        var checked = types("src/test/js");

        assertThat(checked.exitCode()).as(checked.output()).isZero();
    }

    @Test
    void typesTurnRed() throws IOException, InterruptedException {
        violation("untyped.js", "/** @param {{ country: string }} asked */\nconst ask = (asked) => asked.county;\nask({});\n");
        var checked = types(
                violation("tsconfig.json", "{\"extends\": \"../../../src/test/js/tsconfig.json\", \"include\": [\"untyped.js\"]}"));

        assertThat(checked.output()).contains("TS2551", "TS2345");
    }

    @Test
    void doWhatTheirTestsSay() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node", "--import", "./resolve.js", "--test"));
        try (var tests = Files.list(SOURCE)) {
            command.addAll(tests.map(test -> test.getFileName().toString()).filter(test -> test.endsWith(".test.js")).sorted().toList());
        }
        var tested = NodeTools.run(SOURCE, command);

        assertThat(tested.exitCode()).as(tested.output()).isZero();
        assertThat(tested.output()).doesNotContain("# tests 0");
    }

    private static NodeTools.Result lint(Path directory, String... what) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node", tool("eslint/bin/eslint.js"), "--config", WORK.resolve("eslint.config.js").toString(),
                "--max-warnings", "0", "--no-ignore"));
        command.addAll(List.of(what));
        return NodeTools.run(directory, command);
    }

    private static NodeTools.Result types(String project) throws IOException, InterruptedException {
        return NodeTools.run(ROOT, List.of("node", tool("typescript/bin/tsc"), "--project", project));
    }

    private static String violation(String name, String script) throws IOException {
        return ROOT.relativize(Files.writeString(Files.createDirectories(WORK.resolve("violations")).resolve(name), script)).toString();
    }

    private static String tool(String path) {
        return MODULES.resolve(path).toString();
    }
}
