package org.cordon.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cordon.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.annotation.Transactional;

/** The directory on a real PostgreSQL, read and written by the running login. What a test changes is rolled back. */
@CordonTest
@Transactional
class CountriesTest {

    @Autowired
    private Countries countries;

    @Autowired
    private CountryDirectory directory;

    @Test
    void theReferenceDataIsThereAfterTheStartAndOnceHoweverOftenItIsLoaded() {
        assertThat(countries.all()).isEqualTo(CountryFile.read(true));

        directory.load(CountryFile.read(true));

        assertThat(countries.all()).hasSize(196).isEqualTo(CountryFile.read(true));
    }

    @Test
    void aContactOfTheInstallationOutlivesTheNextStart() {
        countries.setContact("FR", "duty@bureau.example");
        countries.setContact("IT", null);

        directory.load(CountryFile.read(false));

        assertThat(countries.find("FR").orElseThrow().contact()).contains("duty@bureau.example");
        assertThat(countries.find("IT").orElseThrow().contact()).isEmpty();
    }

    @Test
    void aCorrectionInTheReferenceDataReachesTheDirectory() {
        directory.load(List.of(new Country("FR", "Elsewhere", "Africa", "en", ZoneOffset.UTC, Optional.empty())));
        assertThat(directory.require("FR").bureau()).isEqualTo("Elsewhere");

        directory.load(CountryFile.read(true));

        assertThat(countries.all()).isEqualTo(CountryFile.read(true));
    }

    @Test
    void onlyTheCountriesAskedForAreGiven() {
        assertThat(directory.byCodes(List.of("IT", "FR", "XX"))).extracting(Country::code).containsExactly("FR", "IT");
        assertThat(directory.byCodes(List.of())).isEmpty();
        assertThat(directory.find("KP")).isEmpty();
    }

    @Test
    void theRunningLoginCannotRemoveACountry() {
        assertThatThrownBy(() -> TestDatabase.asRuntime().update("delete from country"))
                .isInstanceOf(BadSqlGrammarException.class).hasRootCauseMessage("ERROR: permission denied for table country");
    }
}
