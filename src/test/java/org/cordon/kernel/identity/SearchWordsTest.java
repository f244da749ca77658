package org.cordon.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource({"Éloïse MORVAN, morv elo", "БЕЛОЗЕРЦЕВ Игнат, белоз", "БЕЛОЗЕРЦЕВ Игнат, Beloz ign", "BELOZERTSEV Ignat, Белоз",
        "محمد الشرقاوي, Mohammed", "Magomed Zhmurkin, محمد", "ΒΛΑΧΑΚΗΣ Γιώργος, Vlach",
        "Omar Al-Qurashi, alqurashi", "Omar Al-Qurashi, qurashi", "Omar Alqurashi, al qurashi", "Omar Al-Qurashi, al-qurashi omar",
        "Jan VAN DER BERG, vanderberg", "Jan VAN DER BERG, derberg", "Jan VANDERBERG, van der berg"})
    void findANameByWhatIsTyped(String name, String typed) {
        assertThat(isFound(name, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Éloïse MORVAN, morvane", "БЕЛОЗЕРЦЕВ Игнат, ozer", "Hassan Zhmurkin, Hussein", "Belozertsev, Morvan",
        "Omar Al-Qurashi, omaralqurashi"})
    void findNoOther(String name, String typed) {
        assertThat(isFound(name, typed)).isFalse();
    }

    @Test
    void lookForNothingWithoutAWord() {
        assertThat(SearchWords.sought(" --- ")).isEmpty();
        assertThat(SearchWords.kept("")).isEmpty();
    }

    private static boolean isFound(String name, String typed) {
        var kept = SearchWords.kept(name);
        return SearchWords.sought(typed).stream().allMatch(beginnings -> beginnings.stream()
                .anyMatch(beginning -> kept.stream().anyMatch(word -> word.startsWith(beginning))));
    }
}
