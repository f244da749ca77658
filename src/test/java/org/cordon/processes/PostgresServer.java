package org.cordon.processes;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.cordon.support.Ports;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL for one run, as durable as in production: committed data is on the disk. Each contender has a database of its own. The
 * server trusts every user of this machine, and holds only invented persons.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");

    private static final int BROKEN_OFF_SECONDS = 60;

    private final Path folder;
    private final EmbeddedPostgres server;
    private final int port = Ports.free();
    private final List<HikariDataSource> pools = new ArrayList<>();

    public PostgresServer(Path folder) throws IOException {
        this(folder, Map.of());
    }

    /** @param settings further settings of the server */
    public PostgresServer(Path folder, Map<String, String> settings) throws IOException {
        this.folder = folder;
        // Removes the data of a run that was broken off.
        FileSystemUtils.deleteRecursively(folder.resolve("data"));
        var builder = EmbeddedPostgres.builder()
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
                .setLocaleConfig("locale", "C");
        settings.forEach(builder::setServerConfig);
        server = builder.start();
    }

    public int port() {
        return port;
    }

    /** Creates a database with the two logins that Cordon needs, both with one password. @return SQL in it as the superuser */
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

    /**
     * Stops the server at once, without waiting for its clients, and starts it again with its settings. @param away the time between stop
     * and start
     */
    public void restart(Duration away) throws IOException {
        var settings = Files.readString(folder.resolve("data").resolve("postmaster.opts")).strip();
        control("stop", "-m", "immediate");
        LockSupport.parkNanos(away.toNanos());
        control("start", "-o", settings.substring(settings.indexOf(' ') + 1), "-l", folder.resolve("restarts.log").toString());
    }

    private void control(String... what) throws IOException {
        var line = new ArrayList<String>();
        // The library does the same, because PostgreSQL does not run as root.
        if (Files.isExecutable(UNSHARE) && "root".equals(System.getProperty("user.name"))) {
            line.addAll(List.of(UNSHARE.toString(), "-U"));
        }
        line.addAll(List.of(program("pg_ctl").toString(), "-w", "-D", folder.resolve("data").toString()));
        line.addAll(List.of(what));
        try {
            var process = new ProcessBuilder(line).redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(folder.resolve("control.log").toFile())).start();
            if (!process.waitFor(BROKEN_OFF_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("PostgreSQL could not be made to " + what[0] + ", see " + folder);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Finds a program beside the running server: the library unpacks its programs once in each process. */
    private Path program(String name) throws IOException {
        var started = Files.readString(folder.resolve("data").resolve("postmaster.opts"));
        return Path.of(started.substring(0, started.indexOf(' '))).resolveSibling(name);
    }

    @Override
    public void close() throws IOException {
        pools.forEach(HikariDataSource::close);
        server.close();
    }
}
