package org.cordon.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What takes its direction from its words has them itself: those that stand apart in an element of their own are passed over, so that a
 * text in Arabic would stand where one in Latin letters begins.
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
