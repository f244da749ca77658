package org.cordon.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.nomination.file.RowFlaw;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every refusal and every reason has a code. The list of all codes and their sentences is {@code target/documents/refusals.md}. */
class RefusalCodesTest {

    private static final Path PAGE = Path.of("target/documents/refusals.md");
    private static final String HEAD = """
            # The codes of refusals

            `docs/refusals.md` says how a refusal is answered. `RefusalCodesTest` writes this page from `refusals/codes.json`.

            """;

    private static Map<String, String> codes;

    @BeforeAll
    static void read() throws IOException {
        codes = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .readValue(Path.of("src/main/resources/refusals/codes.json").toFile(), new TypeReference<TreeMap<String, String>>() { });
    }

    @Test
    void eachSentenceInTheCodeHasOne() throws IOException {
        var sentences = new TreeSet<>(SaidInCode.read(Path.of("src/main/java")).sentences().keySet());
        Arrays.stream(RowFlaw.values()).map(RowFlaw::sentence).forEach(sentences::add);

        assertThat(codes.keySet()).containsExactlyInAnyOrderElementsOf(sentences);
    }

    @Test
    void isANameOrThatOfTheSentenceWhichIsPassedOn() {
        codes.forEach((sentence, code) -> {
            if (code.startsWith("{")) {
                assertThat(SaidInCode.placeholders(sentence)).as(sentence).contains(code.substring(1, code.length() - 1));
            } else {
                assertThat(code).as(sentence).matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
            }
        });
    }

    /** Pages have words for a flaw of a row by its name, with the values of its sentence. */
    @Test
    void belongsToAFlawOfARowAlone() {
        var shared = new ArrayList<String>();
        for (var flaw : RowFlaw.values()) {
            assertThat(codes).containsEntry(flaw.sentence(), flaw.name());
            codes.forEach((sentence, code) -> {
                if (code.equals(flaw.name()) && !sentence.equals(flaw.sentence())) {
                    shared.add(code + ": " + sentence);
                }
            });
        }
        assertThat(shared).isEmpty();
    }

    @Test
    void isThatOfTheInnerSentenceWithWhatItNames() {
        var inner = Refusal.Reason.of("report", "must be a whole number from 1 to {largest}", 9);
        assertThat(inner.code()).isEqualTo("NOT_FROM_ONE_TO");
        assertThat(inner.values()).isEqualTo(Map.of("largest", "9"));

        var refusal = Refusal.invalid("{field} {reason}.", "report", inner.said());
        assertThat(refusal.code()).isEqualTo("NOT_FROM_ONE_TO");
        assertThat(refusal.said().values()).isEqualTo(Map.of("field", "report", "largest", "9"));
    }

    @Test
    void isListedBesideTheJar() throws IOException {
        var sentences = new TreeMap<String, TreeSet<String>>();
        codes.forEach((sentence, code) -> {
            if (!code.startsWith("{")) {
                sentences.computeIfAbsent(code, first -> new TreeSet<>()).add(sentence);
            }
        });
        var list = sentences.entrySet().stream().map(entry -> "| `" + entry.getKey() + "` | " + entry.getValue().stream()
                .map(sentence -> sentence.replace("|", "\\|")).collect(Collectors.joining("<br>")) + " |\n").collect(Collectors.joining());
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, HEAD + "| Code | Says |\n|---|---|\n" + list);

        assertThat(list.lines()).hasSameSizeAs(sentences.keySet()).allMatch(row -> row.matches("\\| `[A-Z0-9_]+` \\| .+ \\|"));
    }
}
