package org.cordon.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cordon.roundup.arrest.ArrestState;
import org.cordon.roundup.arrest.ExtraditionOutcome;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.file.RowFlaw;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.pursuit.TargetState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal and every reason of the code also exists in French, Spanish and Arabic, with the same placeholders. */
class RefusalWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Pattern ARABIC = Pattern.compile("\\p{InArabic}");

    private static SaidInCode code;
    private static Set<String> sentences;

    private record File(Map<String, String> formats, Map<String, String> codes, Map<String, String> sentences) {
    }

    @BeforeAll
    static void readCode() throws IOException {
        code = SaidInCode.read(Path.of("src/main/java"));
        sentences = new TreeSet<>(code.sentences().keySet());
        Arrays.stream(RowFlaw.values()).map(RowFlaw::sentence).forEach(sentences::add);
    }

    @Test
    void eachStandsInTheCodeAsOneLiteralWithItsValues() {
        assertThat(code.flaws()).isEmpty();
        assertThat(sentences).hasSizeGreaterThan(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar"})
    void eachIsSaidInEveryLanguage(String language) throws IOException {
        var own = read(language).sentences();
        var missing = new TreeSet<>(sentences);
        missing.removeAll(own.keySet());
        var unused = new TreeSet<>(own.keySet());
        unused.removeAll(sentences);

        assertThat(missing).as("not said in " + language).isEmpty();
        assertThat(unused).as("said in " + language + " and nowhere in the code").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar"})
    void eachNamesTheSameThings(String language) throws IOException {
        var wrong = new ArrayList<String>();
        read(language).sentences().forEach((english, own) -> {
            if (!SaidInCode.placeholders(english).equals(SaidInCode.placeholders(own))) {
                wrong.add(english + " -> " + own);
            }
            if (own.isBlank()
                    || language.equals("ar") && english.matches(".*[a-z]{3}.*") && !SaidInCode.placeholders(english).contains("words")
                            && english.replaceAll("\\{\\w+}", "").matches(".*[a-z]{3}.*") && !ARABIC.matcher(own).find()
                            && !english.startsWith("happenedAt")) {
                wrong.add("not in " + language + ": " + own);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar"})
    void eachStateThatIsNamedHasAWord(String language) throws IOException {
        var codes = read(language).codes();
        for (var states : List.of(Phase.values(), TargetState.values(), NominationStatus.values(), Participation.Status.values(),
                ArrestState.values(),
                ExtraditionOutcome.values())) {
            assertThat(codes).containsKeys(Arrays.stream(states).map(state -> ((Enum<?>) state).name()).toArray(String[]::new));
        }
    }

    private static File read(String language) throws IOException {
        var file = JSON.readTree(Path.of("src/main/resources/refusals/" + language + ".json").toFile());
        var parts = new HashMap<String, Map<String, String>>();
        file.fields().forEachRemaining(part -> {
            var words = new HashMap<String, String>();
            part.getValue().fields().forEachRemaining(word -> words.put(word.getKey(), word.getValue().asText()));
            parts.put(part.getKey(), words);
        });
        return new File(parts.get("formats"), parts.get("codes"), parts.get("sentences"));
    }
}
