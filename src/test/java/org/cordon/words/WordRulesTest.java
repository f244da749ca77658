package org.cordon.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule turns red on the sentence planted for it, and none on sound ones. */
class WordRulesTest {

    private static final Map<String, String> ENGLISH = Map.of("lead", "Answer *{operation}* by {time}.", "days.one", "{n} day",
            "days.other", "{n} days", "file", "A CSV file");
    private static final Map<String, Map<String, String>> SOUND = Map.of(
            "fr",
            Map.of("lead", "Répondez à *{operation}* avant le {time}.", "days.one", "un jour", "days.other", "{n} jours", "file",
                    "Un fichier CSV"),
            "es",
            Map.of("lead", "Responda a *{operation}* antes del {time}.", "days.one", "un día", "days.other", "{n} días", "file",
                    "Un archivo CSV"),
            "ar",
            Map.of("lead", "أجيبوا على *{operation}* قبل {time}.", "days.zero", "لا أيام", "days.one", "يوم", "days.two", "يومان",
                    "days.few", "{n} أيام",
                    "days.many", "{n} يومًا", "days.other", "{n} يوم", "file", "ملف CSV"));

    @Test
    void findNothingWrongWithSoundSentences() {
        Words.OTHER_LANGUAGES.forEach(language -> assertThat(WordRules.all().values())
                .allSatisfy(rule -> assertThat(rule.apply(words(language, SOUND.get(language)), language)).isEmpty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "same keys         | fr | lead       | -",
            "same keys         | fr | leader     | Répondez",
            "every plural      | fr | days.few   | {n} jours",
            "every plural      | ar | days.two   | -",
            "same placeholders | es | lead       | Responda a *{operation}*.",
            "same placeholders | ar | days.few   | أيام",
            "same marks        | ar | lead       | أجيبوا على {operation} قبل {time}.",
            "nothing empty     | es | file       | ''",
            "not English       | fr | file       | A CSV file",
            "not English       | es | file       | Un archivo of CSV",
            "own letters       | fr | file       | Un fichero está aquí",
            "no break          | fr | file       | Un fichier : le CSV",
            "no break          | fr | file       | « CSV »",
            "own letters       | es | file       | Un fichier à vous",
            "own letters       | ar | file       | ملف CSV file",
            "own letters       | ar | file       | CSV"})
    void turnRed(String rule, String language, String key, String planted) {
        var sentences = new HashMap<>(SOUND.get(language));
        sentences.remove(key);
        if (planted != null) {
            sentences.put(key, planted);
        }

        assertThat(WordRules.all().get(rule).apply(words(language, sentences), language)).isNotEmpty()
                .allMatch(finding -> finding.contains(key.split("\\.")[0]));
    }

    private static Words words(String language, Map<String, String> sentences) {
        return new Words("planted", Map.of("en", ENGLISH, language, sentences));
    }
}
