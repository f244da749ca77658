package org.cordon.kernel.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class CountryCodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"FR", "KP", "HK", "MO", "GI", "PR", "914", "916", "922", "UNK"})
    void isoCodesOfStatesAndTerritoriesAndTheSpecialIssuersAreKnown(String code) {
        assertThat(CountryCodes.isKnown(code)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"fr", "FRA", "XX", "XK", "915", " FR", "ZZ"})
    void everythingElseIsNot(String code) {
        assertThat(CountryCodes.isKnown(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FR, France", "PS, Palestine", "TR, Türkiye", "LC, St Lucia", "914, International Criminal Court", "XX, XX"})
    void aCodeHasAnEnglishName(String code, String name) {
        assertThat(CountryCodes.nameOf(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"TR, en, Türkiye", "TR, fr, Turquie", "PS, en, Palestine", "FR, es, Francia", "914, en, 914"})
    void andOneInEachLanguage(String code, String language, String name) {
        assertThat(CountryCodes.nameOf(code, Locale.forLanguageTag(language))).isEqualTo(name);
    }
}
