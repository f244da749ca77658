package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.support.ModelFiles;
import org.junit.jupiter.api.Test;

/**
 * Checks that style sheets, scripts, forms and documents take their colours from the tokens alone. Mails are read by programs that know no
 * tokens, and a code for a camera is black on white.
 */
class DesignTokensOnlyTest {

    private static final Path TOKENS = Path.of("src/main/resources/static/pages/shell/tokens.css");
    private static final String NAMES = "white|black|red|green|blue|gr[ae]y|silver|yellow|orange|navy|maroon|purple|teal";
    private static final Pattern COLOUR = Pattern
            .compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|hsl)a?\\(|(?<![-\\w])(?:" + NAMES + ")(?![-\\w])");
    /** Colours in a script: a text that is a colour. Names of elements begin with the same sign. */
    private static final Pattern COLOUR_IN_SCRIPT = Pattern
            .compile("['\"`](?:#(?:[0-9a-fA-F]{3}){1,2}|(?:rgb|hsl)a?\\([^'\"`]*|" + NAMES + ")['\"`](?!\\))"
                    + "|(?:fill|stroke|color|background): ?#[0-9a-f]{3}");
    private static final Pattern USED = Pattern.compile("var\\(--([a-z0-9-]+)");
    private static final Pattern DECLARED = Pattern.compile("--([a-z0-9-]+)['\":]");

    @Test
    void nameEachColourOnce() throws IOException {
        assertThat(colours(ownFiles())).isEmpty();
    }

    @Test
    void turnRedAtAPlantedColour() throws IOException {
        var sheet = planted("planted.css", "p { margin: 0; }\n#add { white-space: pre; color: #c00; }\n");
        var script = planted("planted.js", "page.querySelector('#add');\nbar({ color: '#a5340f' });\n");

        assertThat(colours(List.of(sheet, script))).containsExactly(sheet + ":2 #c00", script + ":2 '#a5340f'");
    }

    /** A name that no sheet declares is no colour at all, and nothing says so. */
    @Test
    void useOnlyTokensThatAre() throws IOException {
        var used = new TreeSet<String>();
        var declared = new TreeSet<String>();
        for (var file : Stream.concat(ownFiles().stream(), Stream.of(TOKENS)).toList()) {
            var text = Files.readString(file);
            USED.matcher(text).results().forEach(found -> used.add(found.group(1)));
            DECLARED.matcher(text).results().forEach(found -> declared.add(found.group(1)));
        }
        assertThat(declared).containsAll(used);
    }

    private static List<String> colours(List<Path> files) throws IOException {
        var found = new ArrayList<String>();
        for (var file : files) {
            var colour = file.toString().endsWith(".js") ? COLOUR_IN_SCRIPT : COLOUR;
            var lines = Files.readAllLines(file);
            for (var line = 0; line < lines.size(); line++) {
                var where = file + ":" + (line + 1) + " ";
                colour.matcher(values(file, lines.get(line))).results().forEach(one -> found.add(where + one.group()));
            }
        }
        return found;
    }

    /** Returns a line without its selectors and comments, which may have names that read like colours. */
    private static String values(Path file, String line) {
        return file.toString().endsWith(".css") ? line.replaceAll("/\\*.*?(\\*/|$)|^ \\*.*|[^{};]*\\{", "") : line;
    }

    private static List<Path> ownFiles() throws IOException {
        try (var resources = Files.walk(Path.of("src/main/resources"))) {
            var files = Stream.concat(resources.filter(file -> file.toString().matches(".+\\.(css|js)|.+/documents/.+\\.html")),
                    ModelFiles.forms().stream()).filter(file -> !file.equals(TOKENS)).toList();
            assertThat(files).hasSizeGreaterThan(100);
            return files;
        }
    }

    private static Path planted(String name, String text) throws IOException {
        return Files.writeString(Files.createDirectories(Path.of("target/planted")).resolve(name), text);
    }
}
