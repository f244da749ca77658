package org.cordon.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * An element that takes its direction from its words must contain them itself. The browser ignores words in isolated child elements. A text
 * in Arabic would then begin on the left, as a Latin text does.
 */
class DirectionsInScriptsTest {

    private static final Pattern APART = Pattern.compile("dir: 'auto'[^}]*}, el\\('bdi'");

    @Test
    void noneIsTakenFromWordsThatStandApart() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/static"))) {
            var scripts = files.filter(file -> file.toString().endsWith(".js")).toList();
            assertThat(scripts).isNotEmpty();
            for (var script : scripts) {
                assertThat(APART.matcher(Files.readString(script)).find()).as(script.toString()).isFalse();
            }
        }
    }
}
