package org.cordon.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordon.support.Ports;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The server and tools of the PostgreSQL that the machine has installed, of one version: the embedded one brings neither {@code pg_dump}
 * nor {@code pg_restore}. The server trusts every user of this machine, and holds only invented persons.
 */
final class InstalledPostgres implements AutoCloseable {

    static final String OWNER = "cordon_owner";
    static final String RUNTIME = "cordon";

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Path tools;
    private final Path folder;
    private final int port = Ports.free();

    private InstalledPostgres(Path tools, Path folder) {
        this.tools = tools;
        this.folder = folder.toAbsolutePath();
    }

    /** Starts an empty server. Skips the test where no PostgreSQL is installed, but not with {@code CI=true}. */
    static InstalledPostgres started(Path folder) throws IOException {
        var tools = tools();
        if (tools.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("CI=true, and no PostgreSQL: install postgresql, or name its programs in POSTGRES_BIN.");
        }
        Assumptions.assumeTrue(tools.isPresent(), "No PostgreSQL is installed, and POSTGRES_BIN names none");
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        var server = new InstalledPostgres(tools.get(), folder);
        server.start();
        return server;
    }

    private static Optional<Path> tools() throws IOException {
        if (System.getenv("POSTGRES_BIN") != null) {
            return Optional.of(Path.of(System.getenv("POSTGRES_BIN")));
        }
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (var versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(bin -> Integer.parseInt(bin.getParent().getFileName().toString())));
        }
    }

    private void start() {
        server("initdb", "-D", data(), "-A", "trust", "-U", "postgres", "--locale=C", "-E", "UTF8", "--no-sync");
        server("pg_ctl", "-D", data(), "-w", "-l", folder.resolve("log").toString(), "-o",
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off".formatted(port), "start");
        // The statements are those of docs/operations.md, word for word.
        var superuser = sql("postgres", "postgres");
        superuser.execute("create role cordon_owner login password 'drilled'");
        superuser.execute("create role cordon login password 'drilled'");
        superuser.execute("create database cordon owner cordon_owner");
        superuser.execute("revoke temporary on database cordon from public");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/cordon".formatted(port);
    }

    JdbcTemplate asOwner() {
        return sql("cordon", OWNER);
    }

    private JdbcTemplate sql(String database, String user) {
        return new JdbcTemplate(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:%d/%s?currentSchema=cordon,engine".formatted(port,
                database), user, "drilled"));
    }

    /** Runs one of the PostgreSQL programs on the database, as the owner of the tables. */
    void tool(String name, String... arguments) {
        var command = new ArrayList<>(List.of(tools.resolve(name).toString(), "--host=127.0.0.1", "--port=" + port, "--username=" + OWNER));
        command.addAll(Arrays.asList(arguments));
        run(command);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** Runs a server program as another user, because the server does not run as root. */
    private void server(String name, String... arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(tools.resolve(name).toString());
        command.addAll(Arrays.asList(arguments));
        run(command);
    }

    private void run(List<String> command) {
        var said = folder.resolve("programs").toFile();
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(said)).start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed:\n" + Files.readString(said.toPath()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        server("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
    }
}
