package org.cordon.words;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The dictionary of endings in {@code docs/glossary.md} agrees with the code. */
class CodeWordsTest {

    /** The number of classes that makes an ending a word which a newcomer meets every day, and which so needs an entry. */
    private static final int MANY = 15;

    private static final Pattern ENDING = Pattern.compile("([A-Z][a-z]+)\\.java$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z][a-z]+)(\\.\\.)?` \\|");

    @Test
    void whatManyClassesShareIsExplained() throws IOException {
        var explained = explained().stream().map(row -> row.group(1)).toList();

        assertThat(endings().entrySet().stream().filter(ending -> ending.getValue() >= MANY).map(Map.Entry::getKey))
                .isNotEmpty().isSubsetOf(explained);
    }

    @Test
    void whatIsExplainedIsThere() throws IOException {
        var endings = endings();

        assertThat(explained().stream().filter(row -> row.group(2) == null).map(row -> row.group(1)))
                .isNotEmpty().allMatch(ending -> endings.getOrDefault(ending, 0L) > 1);
    }

    private static List<MatchResult> explained() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/glossary.md"))).results().toList();
    }

    private static Map<String, Long> endings() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.map(file -> ENDING.matcher(file.getFileName().toString())).filter(Matcher::find)
                    .collect(groupingBy(found -> found.group(1), counting()));
        }
    }
}
