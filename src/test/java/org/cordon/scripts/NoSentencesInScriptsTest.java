package org.cordon.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.support.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scripts of pages and forms read a refusal's meaning from its code, never from its sentence. The sentence may be rewritten one day,
 * and comes in four languages.
 */
class NoSentencesInScriptsTest {

    private static final String SENTENCE = "(?:\\w+\\.)*(?:message|detail|sentence|reason|refusal)\\b\\)?";

    /** Code that splits, searches or compares a sentence. */
    private static final Pattern READS_A_SENTENCE = Pattern.compile(
            "\\b" + SENTENCE
                    + "(?: \\|\\| ''\\))?\\.(?:match|matchAll|replace|replaceAll|split|includes|startsWith|endsWith|indexOf|lastIndexOf|search|slice|substring)\\("
                    + "|/[gimsuy]*\\.(?:test|exec)\\((?:String\\()?" + SENTENCE
                    + "|\\b" + SENTENCE + " [!=]==? ['\"`][^'\"`]* [^'\"`]*['\"`]");

    @Test
    void none() throws IOException {
        var found = new ArrayList<String>();
        for (var file : scripts()) {
            var lines = Files.readAllLines(file);
            for (var line = 0; line < lines.size(); line++) {
                if (READS_A_SENTENCE.matcher(lines.get(line)).find()) {
                    found.add(file + ":" + (line + 1) + " " + lines.get(line).strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"if (/after you looked at it/.test(refused.message)) {", "String(failure.message).replace(/^.*?Cannot /, '')",
            "reasons = problem.detail.split('; ');",
            "if (failure.message === 'The task is gone.') {", "reason.includes('is missing')",
            "(refused.message || '').startsWith('Not taken')"})
    void wouldBeFound(String script) {
        assertThat(READS_A_SENTENCE.matcher(script).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"said.textContent = refused.message;", "if (body.code === 'OUTDATED') {", "failure.message = SAID_IN_THE_FORM;",
            "view.reasons.filter(({field}) => field)"})
    void wouldBeLeftAlone(String script) {
        assertThat(READS_A_SENTENCE.matcher(script).find()).isFalse();
    }

    private static Iterable<Path> scripts() throws IOException {
        try (var resources = Files.walk(Path.of("src/main/resources"))) {
            var files = Stream.concat(resources, ModelFiles.forms().stream())
                    .filter(file -> file.toString().matches(".+\\.(js|mjs|html)") && !file.toString().contains("/lib/")).toList();
            assertThat(files).hasSizeGreaterThan(100);
            return files;
        }
    }
}
