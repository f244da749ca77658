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

/**
 * Every refusal and every reason has a code, and docs/refusals.md lists them. Where that page has grown old, its list lies as it should be
 * in {@code target/documents/refusals.md}.
 */
class RefusalCodesTest {

    private static final Path DOCUMENT = Path.of("docs/refusals.md");
    private static final Path EXPECTED = Path.of("target/documents/refusals.md");
    private static final String BEGIN = "<!-- codes: begin -->\n";
    private static final String END = "<!-- codes: end -->\n";

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
    void isListedInTheDocuments() throws IOException {
        var sentences = new TreeMap<String, TreeSet<String>>();
        codes.forEach((sentence, code) -> {
            if (!code.startsWith("{")) {
                sentences.computeIfAbsent(code, first -> new TreeSet<>()).add(sentence);
            }
        });
        var list = "| Code | Says |\n|---|---|\n" + sentences.entrySet().stream().map(entry -> "| `" + entry.getKey() + "` | " + entry
                .getValue().stream()
                .map(sentence -> sentence.replace("|", "\\|")).collect(Collectors.joining("<br>")) + " |\n").collect(Collectors.joining());
        Files.createDirectories(EXPECTED.getParent());
        Files.writeString(EXPECTED, list);
        var document = Files.readString(DOCUMENT);
        assertThat(document).contains(BEGIN, END);
        assertThat(document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END))).isEqualTo(list);
    }
}
