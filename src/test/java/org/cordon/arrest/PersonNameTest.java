package org.cordon.arrest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "MORVAN-LEGUEN, MORVAN-LEGUEN, Yann",
        "morvan leguen, MORVAN-LEGUEN, Yann",
        "Yann Morvan Leguen, MORVAN-LEGUEN, Yann",
        "Morvan, MORVAN-LEGUEN, Yann",
        "Yann MORVAN, MORVAN-LEGUEN, Yann",
        "Leguen Morvan Yann Pierre, MORVAN-LEGUEN, Yann",
        "Ostergard, ØSTERGÅRD, Nils",
        "Straße, STRASSE, Uwe",
        "O'Brannigan, OBRANNIGAN, Sean",
        "Yılmazer, YILMAZER, ",
        "Жмуркин, ЖМУРКИН, Пётр",
    })
    void isTheSameHoweverItIsWritten(String reported, String name, String forename) {
        assertThat(PersonName.compatible(reported, name, forename)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Yann, MORVAN-LEGUEN, Yann",
        "Yann Morvan Kerbiriou, MORVAN-LEGUEN, Yann",
        "Morvane, MORVAN, Yann",
        "--, MORVAN, Yann",
    })
    void isAnotherIfTheFamilyNameIsNotInIt(String reported, String name, String forename) {
        assertThat(PersonName.compatible(reported, name, forename)).isFalse();
    }
}
