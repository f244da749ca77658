package org.cordon.benchmark.machine;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cordon.support.Ports;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A PostgreSQL for one run, as durable as in production: what is committed is on the disk. All contenders have a database each in it. It
 * believes everybody on this machine, and holds nothing but invented persons.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;
    private final int port = Ports.free();
    private final List<HikariDataSource> pools = new ArrayList<>();

    public PostgresServer(Path folder) throws IOException {
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Files.createDirectories(folder.resolve("binaries")).toFile())
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(true)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                // The library switches all three off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setLocaleConfig("locale", "C")
                .start();
    }

    public int port() {
        return port;
    }

    /** A database that is there afterwards with the two logins that Cordon asks for, both of one password; SQL in it as the superuser. */
    public JdbcTemplate create(String database, String owner, String runtime, String password) {
        var server = sql(SUPERUSER);
        for (var login : List.of(owner, runtime)) {
            if (server.queryForList("select 1 from pg_roles where rolname = ?", login).isEmpty()) {
                server.execute("create role %s login nosuperuser nobypassrls password '%s'".formatted(login, password));
            }
        }
        server.execute("create database %s owner %s".formatted(database, owner));
        server.execute("revoke temporary on database %s from public".formatted(database));
        return sql(database);
    }

    private JdbcTemplate sql(String database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database));
        pool.setUsername(SUPERUSER);
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(0);
        pools.add(pool);
        return new JdbcTemplate(pool);
    }

    public String version() {
        return sql(SUPERUSER).queryForObject("show server_version", String.class);
    }

    @Override
    public void close() throws IOException {
        pools.forEach(HikariDataSource::close);
        server.close();
    }
}
