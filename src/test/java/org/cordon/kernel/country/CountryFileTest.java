package org.cordon.kernel.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CountryFileTest {

    private static final Set<String> REGIONS =
            Set.of("Africa", "Americas", "Asia and South Pacific", "Europe", "Middle East and North Africa");

    private final List<Country> countries = CountryFile.read(true);

    @Test
    void everyMemberCountryIsInTheDirectoryOnce() {
        assertThat(countries).hasSize(196).extracting(Country::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS", "FM", "VU", "KI", "PW", "VA", "AW", "CW", "SX"})
    void theMembersThatListsForgetAreThere(String code) {
        assertThat(countries).extracting(Country::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KP", "TV", "XK", "TW", "HK", "PR"})
    void whatIsNoMemberIsNotThere(String code) {
        assertThat(countries).extracting(Country::code).doesNotContain(code);
    }

    @Test
    void everyRowIsComplete() {
        assertAll(countries.stream().map(country -> () -> {
            assertThat(CountryCodes.isKnown(country.code())).as(country.code()).isTrue();
            assertThat(country.name()).as(country.code()).isNotBlank().isNotEqualTo(country.code());
            assertThat(country.bureau()).as(country.code()).matches("[A-Z][A-Za-z' -]+");
            assertThat(REGIONS).as(country.code()).contains(country.region());
            assertThat(country.language()).as(country.code()).isIn("en", "fr", "es", "ar");
        }));
    }

    @ParameterizedTest
    @CsvSource({"US, Washington", "DE, Wiesbaden", "GB, Manchester", "CH, Bern", "BR, Brasilia", "FR, Paris", "IT, Rome"})
    void aBureauIsNamedByItsCity(String code, String city) {
        assertThat(byCode().get(code).bureauName()).isEqualTo("NCB " + city);
    }

    @Test
    void demoContactsAreAddressesThatCannotExist() {
        assertThat(countries).allSatisfy(country ->
                assertThat(country.contact().orElseThrow()).matches("duty\\.[a-z]{2}@ncb-[a-z]+(-[a-z]+)*\\.example"));
        assertThat(byCode().get("NL").contact()).contains("duty.nl@ncb-the-hague.example");
        assertThat(byCode().get("YE").contact()).contains("duty.ye@ncb-sanaa.example");
    }

    @Test
    void withoutTheDemoNobodyHasAContact() {
        assertThat(CountryFile.read(false)).allSatisfy(country -> assertThat(country.contact()).isEmpty());
    }

    @Test
    void demoDutyHoursAreOfEachKind() {
        var hours = CountryFile.demoDutyHours();
        assertThat(hours).hasSize(196).allSatisfy((code, text) -> assertThat(DutyHours.parse(text).orElseThrow().text()).isEqualTo(text));
        assertThat(hours.values().stream().distinct()).hasSize(4);
    }

    private Map<String, Country> byCode() {
        return countries.stream().collect(Collectors.toMap(Country::code, Function.identity()));
    }
}
