package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.cordon.support.ModelFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision {@code nomination-screening}, rule by rule: a file that lacks nothing, with one thing changed. */
class NominationScreeningTest {

    private static final Path FILE = ModelFiles.named("nomination-screening.dmn");
    private static final int RULES = 15;
    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static DmnDecision screening;

    @BeforeAll
    static void read() throws IOException {
        try (var table = Files.newInputStream(FILE)) {
            screening = ENGINE.parseDecision("nomination-screening", table);
        }
    }

    @Test
    void hasNothingToSayAboutACompleteFile() {
        assertThat(screen(completeFile())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "unknown", textBlock = """
            maximumPenaltyMonths,  23,              BELOW_PENALTY_THRESHOLD,  false
            maximumPenaltyMonths,  unknown,         PENALTY_UNKNOWN,          false
            wantedFor,             unknown,         PENALTY_UNKNOWN,          false
            offence,               PRIVATE_DISPUTE, EXCLUDED_OFFENCE,         false
            offence,               FAMILY_MATTER,   EXCLUDED_OFFENCE,         false
            offence,               UNFUNDED_CHEQUE, EXCLUDED_OFFENCE,         false
            offence,               ADMINISTRATIVE,  EXCLUDED_OFFENCE,         false
            offence,               MILITARY,        ARTICLE_3,                true
            offence,               POLITICAL,       ARTICLE_3,                true
            offence,               RELIGIOUS,       ARTICLE_3,                true
            offence,               unknown,         OFFENCE_UNCODED,          false
            identityMinimumMet,    false,           IDENTITY_INCOMPLETE,      false
            judicialMinimumMet,    false,           JUDICIAL_INCOMPLETE,      false
            extraditionAssurance,  false,           NO_EXTRADITION_ASSURANCE, false
            extraditionAssurance,  unknown,         NO_EXTRADITION_ASSURANCE, false
            articleTwoConcern,     true,            ARTICLE_2,                true
            articleThreeConcern,   true,            ARTICLE_3,                true
            refugeeStatus,         true,            REFUGEE,                  true
            """)
    void marksAProsecution(String input, String value, String mark, boolean flagged) {
        var file = completeFile();
        file.put(input, typed(value));

        assertThat(marks(screen(file))).containsExactly(Map.entry(mark, flagged));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "unknown", textBlock = """
            5,       BELOW_SENTENCE_THRESHOLD, false
            unknown, PENALTY_UNKNOWN,          false
            """)
    void marksASentence(Integer months, String mark, boolean flagged) {
        var file = sentence(months);

        assertThat(marks(screen(file))).containsExactly(Map.entry(mark, flagged));
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 240})
    void acceptsAPenaltyOfTwoYearsAndMore(int months) {
        var file = completeFile();
        file.put("maximumPenaltyMonths", months);

        assertThat(screen(file)).isEmpty();
    }

    @Test
    void acceptsASentenceOfSixMonthsWhateverThePenalty() {
        assertThat(screen(sentence(6))).isEmpty();
    }

    @Test
    void givesEveryMarkThatApplies() {
        var file = completeFile();
        file.put("maximumPenaltyMonths", 12);
        file.put("offence", "UNFUNDED_CHEQUE");
        file.put("refugeeStatus", true);

        assertThat(marks(screen(file))).extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("BELOW_PENALTY_THRESHOLD", "EXCLUDED_OFFENCE", "REFUGEE");
    }

    @Test
    void givesAReasonForEveryMark() {
        var rules = Dmn.readModelFromFile(FILE.toFile()).getModelElementsByType(Rule.class);

        assertThat(rules).hasSize(RULES).allSatisfy(rule -> assertThat(
                List.copyOf(rule.getOutputEntries()).get(2).getText().getTextContent()).matches("\"[A-Z].*\\.\""));
    }

    private static Map<String, Object> completeFile() {
        var file = new HashMap<String, Object>();
        file.put("wantedFor", "PROSECUTION");
        file.put("maximumPenaltyMonths", 60);
        file.put("sentenceMonths", null);
        file.put("offence", "MURDER");
        file.put("identityMinimumMet", true);
        file.put("judicialMinimumMet", true);
        file.put("extraditionAssurance", true);
        file.put("articleTwoConcern", false);
        file.put("articleThreeConcern", false);
        file.put("refugeeStatus", false);
        return file;
    }

    private static Map<String, Object> sentence(Integer months) {
        var file = completeFile();
        file.put("wantedFor", "SENTENCE");
        file.put("maximumPenaltyMonths", 12);
        file.put("sentenceMonths", months);
        return file;
    }

    private static Object typed(String value) {
        if (value == null) {
            return null;
        }
        return value.matches("true|false") ? Boolean.valueOf(value) : value.matches("\\d+") ? Integer.valueOf(value) : (Object) value;
    }

    private static DmnDecisionTableResult screen(Map<String, Object> file) {
        return ENGINE.evaluateDecisionTable(screening, file);
    }

    private static List<Map.Entry<String, Boolean>> marks(DmnDecisionTableResult result) {
        return result.stream().map((DmnDecisionRuleResult row) -> Map.entry(row.<String>getEntry("mark"), row.<Boolean>getEntry("flagged")))
                .toList();
    }
}
