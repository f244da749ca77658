package org.cordon.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A refusal because of the state of a thing is a conflict (409): the caller may do the same at another time. Forbidden (403) refuses what
 * the caller's role never allows, and the reading of things that the caller may not read.
 */
class ForbiddenSentencesTest {

    private static final Pattern FORBIDDEN = Pattern.compile("Refusal\\.forbidden\\(\\s*\"([^\"]*)\"");
    private static final Pattern OF_A_STATE = Pattern.compile(
            "(?i)\\b(ended|over|recalled|withdrawn|closed|passed|late|already|any more|no longer|longer|not yet|yet|now|first)\\b");

    /**
     * Sentences of 403 that name a state and are right all the same. Some things may not be read in their present state, or only after the
     * reader has done something.
     */
    private static final Set<String> OF_READING = Set.of(
            "{reference} has been recalled: what it said is shown to nobody.",
            "Open {reference} first: who reads an alert acknowledges it.",
            "Say first whether you come to {reference}.",
            "What {reference} says is not to be read now.");

    @Test
    void whatIsForbiddenSpeaksOfNoState() throws IOException {
        assertThat(forbidden()).hasSizeGreaterThan(50).filteredOn(sentence -> OF_A_STATE.matcher(sentence).find())
                .containsExactlyInAnyOrderElementsOf(OF_READING.stream().flatMap(sentence -> times(sentence)).toList());
    }

    /** Returns the sentence once for each place that says it. The sheet of a session and its table say the same one. */
    private static Stream<String> times(String sentence) {
        return sentence.startsWith("Say first") ? Stream.of(sentence, sentence) : Stream.of(sentence);
    }

    private static List<String> forbidden() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> FORBIDDEN.matcher(read(file)).results())
                    .map(found -> found.group(1)).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
