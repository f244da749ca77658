package org.cordon.kernel.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.cordon.kernel.database.DatabaseLogins.Login;
import org.cordon.kernel.shared.StartRefused;
import org.cordon.kernel.shared.secret.PrivateFiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The PostgreSQL that Cordon brings along. Its data and passwords stay in one folder, it is durable, and it listens on this machine alone.
 *
 * <p>The port is fixed, so that a server that survived a killed Cordon is found again instead of waited for.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATABASE = "cordon";

    private final EmbeddedPostgres server;
    private final DatabaseLogins logins;

    EmbeddedDatabase(Path binaries, Path folder, int port) {
        this(binaries, folder, port, true);
    }

    /** @param durable whether commits survive a crash of the machine; tests switch this off, because each commit would wait for the disk */
    EmbeddedDatabase(Path binaries, Path folder, int port, boolean durable) {
        var data = folder.toAbsolutePath().normalize();
        var passwords = EmbeddedPasswords.in(data);
        var postgres = data.resolve("postgres");
        if (EmbeddedPort.isForeign(data, port)) {
            throw new StartRefused("Port " + port + " on 127.0.0.1, which Cordon's embedded PostgreSQL needs, is taken by another program;"
                    + " stop that program, or give another port with --cordon.database.port.");
        }
        server = start(binaries.toAbsolutePath(), data, postgres, port, passwords, durable ? "on" : "off");
        closeToOthers(binaries);
        logins = new DatabaseLogins("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE),
                new Login("cordon_owner", passwords.owner()), new Login("cordon", passwords.runtime()));
        makeLogins(postgres, port, passwords);
    }

    DatabaseLogins logins() {
        return logins;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static EmbeddedPostgres start(Path binaries, Path data, Path postgres, int port, EmbeddedPasswords passwords, String durable) {
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(Files.createDirectories(binaries).toFile())
                    .setDataDirectory(postgres)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // The library itself switches durable writing off, which is right for tests and wrong for data that is kept.
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setServerConfig("full_page_writes", durable)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // These are further options of initdb: by default the library trusts every local user.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwords.superuserFile().toString())
                    .setLocaleConfig("locale", "C")
                    .setConnectConfig("password", passwords.superuser())
                    .start();
        } catch (IllegalStateException | IOException failure) {
            if (String.valueOf(failure.getMessage()).startsWith("Missing embedded postgres binaries")) {
                throw new StartRefused(
                        "This jar holds no PostgreSQL of its own: name yours by CORDON_DATABASE_URL, or start the demo by mvn spring-boot:run.",
                        failure);
            }
            throw new StartRefused(String.valueOf(failure.getMessage()).startsWith("could not lock")
                    ? "Another Cordon is already running on " + data + "; stop it, or start this one in another folder."
                    : "The embedded PostgreSQL in " + postgres + " does not start (" + failure.getMessage()
                            + "); the log above says more.", failure);
        }
    }

    /** Denies other users access to the programs that Cordon runs, because the library lets everybody write to them. */
    private static void closeToOthers(Path binaries) {
        try {
            PrivateFiles.close(binaries);
        } catch (IOException failure) {
            throw new StartRefused("The folder " + binaries.toAbsolutePath() + " cannot be closed to others: " + failure.getMessage(),
                    failure);
        }
    }

    private void makeLogins(Path postgres, int port, EmbeddedPasswords passwords) {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            var sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            var directory = Path.of(sql.queryForObject("show data_directory", String.class));
            if (!Files.isSameFile(directory, postgres)) {
                throw new StartRefused("Port " + port + " answers from the PostgreSQL of " + directory + " and not of " + postgres + ".");
            }
            makeLogin(sql, logins.owner());
            makeLogin(sql, logins.runtime());
            if (sql.queryForList("select 1 from pg_database where datname = ?", DATABASE).isEmpty()) {
                sql.execute("create database " + DATABASE + " owner " + logins.owner().identifier());
                sql.execute("revoke all on database " + DATABASE + " from public");
                sql.execute("grant connect on database " + DATABASE + " to " + logins.runtime().identifier());
            }
        } catch (SQLException | IOException failure) {
            throw new StartRefused("The embedded PostgreSQL in " + postgres + " does not answer as it should: " + failure.getMessage(),
                    failure);
        }
    }

    private static void makeLogin(JdbcTemplate sql, Login login) {
        if (sql.queryForList("select 1 from pg_roles where rolname = ?", login.user()).isEmpty()) {
            // Identifiers and passwords are Cordon's own words and random letters, so nothing needs escaping.
            sql.execute("create role " + login.identifier() + " login nosuperuser nobypassrls password '" + login.password() + "'");
        }
    }
}
