package org.cordon.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what Cordon says in French, Spanish and Arabic against what it says in English, key by key. */
class WordsTest {

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("everythingThatIsSaid")
    void saysTheSameInItsOwnWords(Words words, String language, String rule) {
        assertThat(WordRules.all().get(rule).apply(words, language)).as(rule + " in " + words + ", " + language).isEmpty();
    }

    static Stream<Arguments> everythingThatIsSaid() {
        return Words.all().flatMap(words -> Words.OTHER_LANGUAGES.stream()
                .flatMap(language -> WordRules.all().keySet().stream().map(rule -> Arguments.of(words, language, rule))));
    }
}
