package org.cordon.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityMatcherTest {

    @ParameterizedTest
    @CsvSource({
        "1980/05/03, 1980/05/03, BORN_SAME_DAY", "1980/05/03, 1980/05, BORN_ALIKE", "1980, 1980/05/03, BORN_ALIKE",
        "1980, 1980, BORN_ALIKE",
        "1980/05/03, 1980/03/05, BORN_SWAPPED", "1980/05/03, 1980/01/01, BORN_SAME_YEAR", "1980/05/03, 1981/05/03, BORN_APART",
        "1980, 1999, BORN_APART"
    })
    void saysHowDatesOfBirthAgree(String one, String other, Reason reason) {
        assertThat(IdentityMatcher.compare(born(one), born(other)).reasons()).contains(Reason.SAME_NAME, reason);
    }

    @Test
    void takesTheYearOffByOneForAMistakeAndMoreForAnother() {
        assertThat(IdentityMatcher.compare(born("1980"), born("1981")).mayBe()).isTrue();
        assertThat(IdentityMatcher.compare(born("1980"), born("1990")).mayBe()).isFalse();
    }

    @Test
    void isSurerWithTheSameDay() {
        var one = Identity.of("Zoya Lukashchuk", PartialDate.parse("1980/05/03"));
        var spelt = Identity.of("Zoya Lukaschtschuk", PartialDate.parse("1980/05/03"));
        assertThat(IdentityMatcher.compare(one, spelt).score())
                .isGreaterThan(IdentityMatcher.compare(Identity.of("Zoya Lukashchuk", PartialDate.parse("1980")), spelt).score());
    }

    @Test
    void comparesAliasesToo() {
        var known = person(List.of("Ignat Belozertsev", "Maxim Verte"), Set.of("RU"), Set.of());
        var likeness = IdentityMatcher.compare(known, person(List.of("Максим Верте"), Set.of(), Set.of()));
        assertThat(likeness.mayBe()).isTrue();
        assertThat(likeness.reasons()).contains(Reason.BY_ALIAS, Reason.OTHER_SCRIPT).doesNotContain(Reason.SAME_NATIONALITY);
    }

    @Test
    void believesADocumentUnderAnotherName() {
        var one = person(List.of("Ignat Belozertsev"), Set.of("RU"), Set.of("RU 72 1234567"));
        var other = person(List.of("Carlos Albaranez"), Set.of("ES"), Set.of("ru-721234567"));
        var likeness = IdentityMatcher.compare(one, other);
        assertThat(likeness.mayBe()).isTrue();
        assertThat(likeness.reasons()).containsExactly(Reason.NAMES_DIFFER, Reason.SAME_NUMBER, Reason.OTHER_NATIONALITY);
    }

    @Test
    void doubtsALittleWhereNationalitiesDiffer() {
        var one = person(List.of("Ignat Belozertsev"), Set.of("RU", "UA"), Set.of());
        assertThat(IdentityMatcher.compare(one, person(List.of("Ignat Belozertsev"), Set.of("UA"), Set.of())).score()).isEqualTo(1);
        assertThat(IdentityMatcher.compare(one, person(List.of("Ignat Belozertsev"), Set.of("KZ"), Set.of())).score()).isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({"AB-12 345/67, ab1234567", "AB١٢٣٤٥٦٧, AB1234567", "ＡＢ１２３４５６７, AB1234567", "ΙΚΧ-1234, IKX 1234", "М 123 АВ, M123AB"})
    void knowsADocumentHoweverItIsWritten(String one, String other) {
        assertThat(IdentityMatcher.compare(person(List.of("Ignat Belozertsev"), Set.of(), Set.of(one)),
                person(List.of("Carlos Albaranez"), Set.of(), Set.of(other))).reasons()).contains(Reason.SAME_NUMBER);
    }

    @Test
    void goesByTheDatesOfBirthThatAgreeBest() {
        var two = new Identity(List.of(WrittenName.of("Ignat Belozertsev")),
                Set.of(new PartialDate(1971, 1, 1), new PartialDate(1974, 6, 5)), Set.of(), Set.of());
        assertThat(IdentityMatcher.compare(two, born("1974/06/05")).reasons()).contains(Reason.BORN_SAME_DAY);
        assertThat(IdentityMatcher.findings(born("1972"), two)).contains(new Finding(Reason.BORN_APART, "1972", "1971/01/01"));
        assertThat(two.yearsApart(born("1975"))).isEqualTo(1);
        assertThat(two.yearsApart(person(List.of("Ignat Belozertsev"), Set.of(), Set.of()))).isZero();
    }

    @Test
    void knowsNobodyWithoutAName() {
        assertThatThrownBy(() -> person(List.of(), Set.of(), Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Identity born(String date) {
        return Identity.of("Ignat Belozertsev", PartialDate.parse(date));
    }

    private static Identity person(List<String> names, Set<String> nationalities, Set<String> documents) {
        return new Identity(names.stream().map(WrittenName::of).toList(), Set.of(), nationalities, documents);
    }
}
