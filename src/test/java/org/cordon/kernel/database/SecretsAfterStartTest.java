package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** A running Cordon keeps only one secret in memory: the running login's password, which the pool needs. */
@CordonTest
class SecretsAfterStartTest {

    private static final Pattern NAMES = Pattern.compile("CORDON_[A-Z_]*(PASSWORD|SECRET)\\b|[a-z]+\\.[a-z.-]*(password|secret)\\b");

    @Autowired
    private ConfigurableEnvironment settings;
    @Autowired
    private DatabaseLogins logins;
    @Autowired
    private StartTurn turn;
    @Autowired
    private DataSource pool;

    @Test
    void noneStandsInTheSettings() throws IOException {
        var names = names();

        assertThat(names).contains("CORDON_DATABASE_OWNER_PASSWORD", "cordon.database.owner-password", "cordon.database.password",
                "spring.mail.password", "cordon.oidc.client-secret", "cordon.admin-password");
        assertThat(names).allSatisfy(name -> assertThat(settings.getProperty(name, "")).as(name).isEmpty());
    }

    /** The test searches every setting for the value, since the same secret may stand under several names. */
    @Test
    void noSettingHasTheValueOfOne() {
        var secrets = List.of(TestDatabase.logins().owner().password(), TestDatabase.logins().runtime().password());
        assertThat(settings.getPropertySources().stream().filter(EnumerablePropertySource.class::isInstance)
                .map(EnumerablePropertySource.class::cast)
                .flatMap(source -> Arrays.stream(source.getPropertyNames()).map(name -> source.getName() + " " + name + "="
                        + source.getProperty(name)))
                .filter(setting -> secrets.stream().anyMatch(setting::contains))).isEmpty();
        assertThat(System.getProperties().values()).doesNotContainAnyElementsOf(List.copyOf(secrets));
    }

    @Test
    void theOwnersIsGone() {
        assertThatThrownBy(logins::owner).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(logins::asOwner).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(turn::open).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thePoolKeepsTheRunningLoginsAlone() throws SQLException {
        var kept = pool.unwrap(HikariDataSource.class);
        assertThat(kept.getUsername()).isEqualTo(TestDatabase.logins().runtime().user());
        assertThat(kept.getDataSourceProperties().toString()).doesNotContain(TestDatabase.logins().owner().password());
    }

    /** Returns the names of secrets that code and settings mention. */
    private static List<String> names() throws IOException {
        try (var files = Stream.concat(Files.walk(Path.of("src/main/java")), Stream.of(Path.of("src/main/resources/application.yaml"),
                Path.of("docs/operations.md")))) {
            return files.filter(Files::isRegularFile).flatMap(file -> NAMES.matcher(read(file)).results()).map(MatchResult::group)
                    .distinct().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
