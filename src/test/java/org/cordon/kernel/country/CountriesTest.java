package org.cordon.kernel.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CallerSignature;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.secret.NumberedKey;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.annotation.Transactional;

/** The directory on a real PostgreSQL, read and written by the running login. What a test changes is rolled back. */
@CordonTest
@Transactional
class CountriesTest {

    @Autowired
    private Countries countries;

    @Autowired
    private CountryDirectory directory;
    @Autowired
    private DataSource database;
    @Autowired
    private NumberedKey callerKey;

    /** Signs as Cordon itself: the test's transaction begins before any caller is known. */
    @BeforeEach
    void asCordonItself() throws SQLException {
        new CallerSignature(callerKey).write(Caller.SYSTEM, DataSourceUtils.getConnection(database));
    }

    @Test
    void theReferenceDataIsThereAfterTheStartAndOnceHoweverOftenItIsLoaded() {
        assertThat(countries.all()).isEqualTo(CountryFile.read(true));

        directory.load(CountryFile.read(true), Map.of());

        assertThat(countries.all()).hasSize(196).isEqualTo(CountryFile.read(true));
    }

    @Test
    void aContactOfTheInstallationOutlivesTheNextStart() {
        change("FR", CountryField.CONTACT, "duty@bureau.example");
        change("IT", CountryField.CONTACT, null);
        change("IT", CountryField.DUTY_HOURS, null);

        directory.load(CountryFile.read(true), CountryFile.demoDutyHours());

        assertThat(countries.find("FR").orElseThrow().contact()).contains("duty@bureau.example");
        assertThat(countries.find("IT").orElseThrow().contact()).isEmpty();
        assertThat(countries.lock("IT").orElseThrow().dutyHours()).isEmpty();
    }

    @Test
    void aBureauThatTheInstallationKeepsItselfOutlivesTheNextStart() {
        change("FR", CountryField.BUREAU, "Lyon");

        directory.load(CountryFile.read(true), Map.of());

        assertThat(directory.require("FR").bureau()).isEqualTo("Lyon");
        assertThat(directory.require("IT").bureau()).isEqualTo("Rome");
    }

    @Test
    void aContactOfItsOwnKeepsNoCorrectionOfTheReferenceDataAway() {
        change("FR", CountryField.CONTACT, "duty@bureau.example");

        directory.load(List.of(new Country("FR", "Elsewhere", "Africa", "en", ZoneOffset.UTC, Optional.empty())), Map.of());

        assertThat(directory.require("FR").bureau()).isEqualTo("Elsewhere");
        assertThat(directory.require("FR").contact()).contains("duty@bureau.example");
    }

    @Test
    void whatWasChangedIsOnlyEverAdded() {
        change("FR", CountryField.BUREAU, "Lyon");
        change("FR", CountryField.BUREAU, "Paris");

        assertThat(directory.changes("FR")).extracting(CountryChange::before, CountryChange::after, CountryChange::by)
                .containsExactly(tuple("Lyon", "Paris", "admin"), tuple("Paris", "Lyon", "admin"));
        assertThat(countries.lock("FR").orElseThrow().version()).isEqualTo(3);
        for (var act : List.of("delete from country_change", "update country_change set after = 'x'")) {
            assertThatThrownBy(() -> TestDatabase.asRuntime().update(act)).isInstanceOf(BadSqlGrammarException.class)
                    .hasRootCauseMessage("ERROR: permission denied for table country_change");
        }
    }

    private void change(String code, CountryField field, String value) {
        countries.change(code, new CountryEdit(countries.lock(code).orElseThrow()).set(field, value).changes("admin", Instant.EPOCH));
    }

    @Test
    void aCorrectionInTheReferenceDataReachesTheDirectory() {
        directory.load(List.of(new Country("FR", "Elsewhere", "Africa", "en", ZoneOffset.UTC, Optional.empty())), Map.of());
        assertThat(directory.require("FR").bureau()).isEqualTo("Elsewhere");

        directory.load(CountryFile.read(true), Map.of());

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
