package org.cordon.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {

    @ParameterizedTest
    @CsvSource({"Белозерцев Игнат, Ignat Belozertsev", "محمد عبد الرحمن الطرابلسي, Mohamed Abderrahmane Trabelsi",
        "Belozerzew, BELOZERTSEV Ignat",
        "MorvanLeguen, Yann Morvan-Leguen", "欧阳明德, Ouyang Mingde", "김도윤, Kim Do-yun", "Tesfay G. Kidane, Kidane", "ເພັດ, ເພັດ"})
    void areSharedByNamesThatMayBeOnePersons(String one, String other) {
        assertThat(NameKeys.of(WrittenName.of(one))).containsAnyElementsOf(NameKeys.of(WrittenName.of(other)));
    }

    @Test
    void areNotSharedByNamesThatHaveNothingInCommon() {
        assertThat(NameKeys.of(WrittenName.of("Ignat Belozertsev")))
                .doesNotContainAnyElementsOf(NameKeys.of(WrittenName.of("Kwame Tengwole")));
    }

    @Test
    void areTakenForNoWord() {
        assertThat(NameKeys.of(WrittenName.of("Mohamed al-Sharqawi 77"))).allMatch(key -> !Character.isLetterOrDigit(key.codePointAt(0)));
        assertThat(NameKeys.of(WrittenName.of(""))).isEmpty();
    }
}
