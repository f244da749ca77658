package org.cordon.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The directory on a real PostgreSQL, made by the migrations and read by the running login. */
final class CountriesTest {

    private static EmbeddedPostgres server;
    private static JdbcClient owner;
    private static JdbcClient runtime;

    private final Countries countries = new Countries(runtime);
    private final CountryDirectory directory = new CountryDirectory(countries);

    @BeforeAll
    static void migrate() throws IOException {
        server = EmbeddedPostgres.start();
        owner = JdbcClient.create(server.getPostgresDatabase());
        owner.sql("create role running login").update();
        Flyway.configure().dataSource(server.getPostgresDatabase()).defaultSchema("cordon").placeholders(Map.of("runtime", "running"))
                .load().migrate();
        owner.sql("grant usage on schema cordon to running").update();
        runtime = JdbcClient.create(new DriverManagerDataSource(server.getJdbcUrl("running", "postgres") + "&currentSchema=cordon"));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void empty() {
        owner.sql("delete from cordon.country").update();
    }

    @Test
    void theReferenceDataIsLoadedOnceHoweverOftenCordonStarts() {
        directory.load(CountryFile.read(true));
        directory.load(CountryFile.read(true));

        assertThat(countries.all()).hasSize(196).isEqualTo(CountryFile.read(true));
    }

    @Test
    void aContactOfTheInstallationOutlivesTheNextStart() {
        directory.load(CountryFile.read(false));
        assertThat(countries.find("FR").orElseThrow().contact()).isEmpty();

        countries.setContact("FR", "duty@bureau.example");
        directory.load(CountryFile.read(true));

        assertThat(countries.find("FR").orElseThrow().contact()).contains("duty@bureau.example");
        assertThat(countries.find("IT").orElseThrow().contact()).contains("duty.it@ncb-rome.example");
    }

    @Test
    void aCorrectionInTheReferenceDataReachesTheDirectory() {
        directory.load(CountryFile.read(false));
        owner.sql("update cordon.country set bureau = 'Elsewhere' where code = 'FR'").update();

        directory.load(CountryFile.read(false));

        assertThat(directory.require("FR").bureau()).isEqualTo("Paris");
    }

    @Test
    void onlyTheCountriesAskedForAreGiven() {
        directory.load(CountryFile.read(false));

        assertThat(directory.byCodes(List.of("IT", "FR", "XX"))).extracting(Country::code).containsExactly("FR", "IT");
        assertThat(directory.byCodes(List.of())).isEmpty();
        assertThat(directory.find("KP")).isEmpty();
    }

    @Test
    void theRunningLoginCannotRemoveACountry() {
        assertThatThrownBy(() -> runtime.sql("delete from country").update()).isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: permission denied for table country");
    }
}
