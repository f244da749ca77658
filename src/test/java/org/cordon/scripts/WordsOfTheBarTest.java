package org.cordon.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Writes the words of the head from the words of its pages, so that the head reads one file. The head calls a page by its title, or by the
 * shorter {@code bar} beside the title.
 */
class WordsOfTheBarTest {

    private static final Path TEXTS = Path.of("src/main/resources/static/texts");
    private static final Path WRITTEN = Path.of("target/scripts/ways");
    /** An entry of the list in ways.js: its path, and the area of the words of its page. */
    private static final Pattern ENTRY = Pattern.compile("\\['/[\\w/-]+', '([\\w-]+)', ");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void areThoseOfThePages(String language) throws IOException {
        var lines = new ArrayList<String>();
        for (var area : areas()) {
            var words = JSON.readTree(TEXTS.resolve(area).resolve(language + ".json").toFile());
            lines.add(line(area, words.path(words.has("bar") ? "bar" : "title")));
        }
        var file = language + ".json";
        var written = "{\n" + String.join(",\n", lines) + "\n}\n";
        Files.createDirectories(WRITTEN);
        Files.writeString(WRITTEN.resolve(file), written);

        var kept = TEXTS.resolve("ways").resolve(file);
        assertThat(kept).as("copy " + WRITTEN + "/*.json to " + kept.getParent()).hasContent(written);
    }

    private static List<String> areas() throws IOException {
        var areas = ENTRY.matcher(Files.readString(Path.of("src/main/resources/static/pages/ways.js"))).results()
                .map(entry -> entry.group(1)).distinct().toList();
        assertThat(areas).contains("today", "help");
        return areas;
    }

    private static String line(String key, JsonNode word) {
        return "  \"" + key + "\": " + word;
    }
}
