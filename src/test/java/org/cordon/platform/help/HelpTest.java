package org.cordon.platform.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.support.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help is complete: every form has its section, and every section has its words and pictures in each language. */
final class HelpTest {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    @Test
    void hasASectionForEachForm() throws IOException {
        assertThat(quoted()).containsAll(
                ModelFiles.forms().stream().map(form -> form.getFileName().toString().replace(".html", "")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void hasAPictureInEachLanguage(String language) throws IOException {
        var pictures = STATIC.resolve("pages/help/pictures").resolve(language);
        try (Stream<Path> taken = Files.list(pictures)) {
            var names = taken.map(picture -> picture.getFileName().toString().replace(".png", "")).toList();

            assertThat(names).isNotEmpty().isSubsetOf(quoted());
            assertThat(Stream.of("PICTURES", "COUNTRY", "COORDINATOR").flatMap(constant -> named(constant).stream())).containsAll(names);
            assertThat(names).as("forms").containsAll(named("COUNTRY")).containsAll(named("COORDINATOR"));
            assertThat(pictures.resolveSibling("en").toFile().list()).containsExactlyInAnyOrder(pictures.toFile().list());
        }
    }

    @Test
    void speaksOfEachSection() throws IOException {
        var words = new ObjectMapper().readTree(STATIC.resolve("texts/help/en.json").toFile());
        var said = new TreeSet<String>();
        words.fieldNames().forEachRemaining(key -> said.add(key.split("\\.")[0]));

        assertThat(said).containsAll(named("COUNTRY")).containsAll(named("COORDINATOR"));
    }

    private static List<String> quoted() {
        return quotedIn(contents());
    }

    /** Returns the texts in quotation marks in one constant. */
    private static List<String> named(String constant) {
        var source = contents();
        var from = source.indexOf("const " + constant + " = ");
        return quotedIn(source.substring(from, source.indexOf(";", from)));
    }

    private static String contents() {
        try {
            return Files.readString(STATIC.resolve("pages/help/contents.js"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> quotedIn(String source) {
        return QUOTED.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toList());
    }
}
