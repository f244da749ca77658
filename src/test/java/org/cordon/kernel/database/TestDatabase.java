package org.cordon.kernel.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cordon.support.Ports;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** The real PostgreSQL for all tests of a JVM, on a free port, with the two logins of a production database. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER = Path.of("target", "test-database", String.valueOf(ProcessHandle.current().pid()));
    private static final EmbeddedDatabase SERVER = start();
    /**
     * The driver's settings for a large cache of prepared statements. Row-level security makes statements dear to plan, and the tests
     * repeat a few of them often.
     */
    private static final String PREPARED = "?prepareThreshold=1&preparedStatementCacheQueries=1024&preparedStatementCacheSizeMiB=32";
    private static final int OF_THE_TEST = -1;
    private static final ThreadLocal<Boolean> DEPLOYING = new ThreadLocal<>();
    private static boolean usedByApplication;
    private static Consumer<FilledTables> pending;
    private static FilledTables tables;
    private static long left;
    private static HikariDataSource owners;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        stopAfterApplications();
        TestPropertyValues.of(settings()).and("cordon.database.connections=10",
                        "cordon.data-directory=" + FOLDER.resolve("data"),
                        "cordon.mailbox.port=" + Ports.free())
                .applyTo(context);
    }

    /** Returns the settings with which an application reaches the database. An application that has started has forgotten the passwords. */
    public static List<String> settings() {
        var logins = SERVER.logins();
        return List.of("cordon.database.url=" + logins.url() + PREPARED, "cordon.database.owner=" + logins.owner().user(),
                "cordon.database.owner-password=" + logins.owner().password(), "cordon.database.user=" + logins.runtime().user(),
                "cordon.database.password=" + logins.runtime().password());
    }

    /** Stops the server only after the applications: an application that loses its database before it stops waits in vain for it. */
    private static synchronized void stopAfterApplications() {
        if (!usedByApplication) {
            usedByApplication = true;
            SpringApplication.getShutdownHandlers().add(() -> stop(SERVER));
        }
    }

    /** Returns SQL as the owner, who is bound by no policy. It reads everything, and inserts rows that no service would write. */
    public static synchronized JdbcTemplate asOwner() {
        if (owners == null) {
            owners = new HikariDataSource();
            owners.setPoolName("owner");
            owners.setJdbcUrl(url());
            owners.setUsername(SERVER.logins().owner().user());
            owners.setPassword(SERVER.logins().owner().password());
            owners.setMaximumPoolSize(20);
            owners.setMinimumIdle(0);
            // PostgreSQL would otherwise start further processes for a query over all tables.
            owners.setConnectionInitSql("set max_parallel_workers_per_gather = 0");
        }
        return new JdbcTemplate(settled(owners));
    }

    /** Lets a test deploy or remove a model of its own. The act runs as the owner on this thread, as Cordon does at its start. */
    public static <T> T deploying(Supplier<T> act) {
        DEPLOYING.set(true);
        try {
            return act.get();
        } finally {
            DEPLOYING.remove();
        }
    }

    /** Does the same as {@link #deploying(Supplier)} for an act without a result. */
    public static void deploying(Runnable act) {
        deploying(() -> {
            act.run();
            return null;
        });
    }

    public static boolean isDeploying() {
        return DEPLOYING.get() != null;
    }

    /** Returns SQL as the running login, without a caller and without Cordon's own template. */
    public static JdbcTemplate asRuntime() {
        return template(SERVER.logins().runtime());
    }

    /** Returns one connection of the running login, as a command has one that ends after a single look. */
    public static SingleConnectionDataSource runtimeConnection() {
        settle();
        var login = SERVER.logins().runtime();
        return new SingleConnectionDataSource(url(), login.user(), login.password(), true);
    }

    /** Returns a function's answer to Cordon's own jobs. Without a signature the function would tell nothing, not even to the owner. */
    public static <T> T answer(Class<T> type, String question, Object... about) {
        var connection = runtimeConnection();
        try {
            var jobs = new JdbcTemplate(connection);
            sign(jobs, "#system", "#system", "");
            return jobs.queryForObject(question, type, about);
        } finally {
            connection.destroy();
        }
    }

    /**
     * Declares the caller on a connection of the test's own, signed with the key that only the owner reads. The signature is valid for ten
     * minutes.
     *
     * @param groups separated by commas
     */
    public static void sign(JdbcTemplate connection, String user, String groups, String country) {
        connection.execute((Connection session) -> {
            var key = new CallerKeys(SERVER.logins()).youngest();
            var at = Long.toString(System.currentTimeMillis() / 1000);
            var process = Integer.toString(session.unwrap(PGConnection.class).getBackendPID());
            var settings = Map.of("caller", user, "groups", groups, "country", country, "signed_at", at, "signed_with",
                    Integer.toString(key.number()),
                    "signature", HexFormat.of().formatHex(key.digest().of(String.join("\n", process, at, user, country, groups))));
            try (var sql = session.prepareStatement("select set_config('cordon.' || ?, ?, false)")) {
                for (var setting : settings.entrySet()) {
                    sql.setString(1, setting.getKey());
                    sql.setString(2, setting.getValue());
                    sql.execute();
                }
            }
            return null;
        });
    }

    /** Breaks connections of the running login off, as a server does when it stops. Returns their number. */
    public static int cut(String which) {
        return asSuperuser().queryForList("select pg_terminate_backend(pid) from pg_stat_activity where usename = ? and " + which,
                Boolean.class, logins().runtime().user()).size();
    }

    static JdbcTemplate asSuperuser() {
        return template(new DatabaseLogins.Login("postgres", EmbeddedPasswords.in(FOLDER.toAbsolutePath()).superuser()));
    }

    /**
     * Empties the tables that tests fill: case data, running instances and history. This happens only when the tables are next used, and
     * not at all if kept rows are brought back before.
     */
    public static synchronized void reset() {
        pending = FilledTables::empty;
    }

    /** Keeps the present rows for {@link #restore()}, which is quicker than playing the acts once more. */
    public static void keep() {
        keep(OF_THE_TEST);
    }

    /** Brings the kept rows back. Nothing else may use the database meanwhile. */
    public static void restore() {
        restore(OF_THE_TEST);
        settle();
    }

    /** Keeps the present rows under a number. */
    public static synchronized void keep(int number) {
        settle();
        tables().keep(number);
        left = tables().writes();
    }

    /** Brings the rows of a number back when the tables are next used. */
    public static synchronized void restore(int number) {
        pending = filled -> filled.restore(number);
    }

    /** Does the work that {@link #reset()} and {@link #restore(int)} have put off. It is called before each use of the tables. */
    public static synchronized void settle() {
        if (pending != null) {
            var due = pending;
            pending = null;
            due.accept(tables());
            left = tables().writes();
        }
    }

    /** Returns whether nobody has written since the tables were last emptied, kept or brought back. */
    public static synchronized boolean isAsLeft() {
        return pending != null || tables().writes() == left;
    }

    private static FilledTables tables() {
        if (tables == null) {
            tables = new FilledTables(new SingleConnectionDataSource(SERVER.logins().url(), "postgres",
                    EmbeddedPasswords.in(FOLDER.toAbsolutePath()).superuser(), true));
        }
        return tables;
    }

    /** Returns the logins of another database of the same server, whether or not that database exists. */
    static DatabaseLogins another(String database) {
        var logins = logins();
        return new DatabaseLogins(logins.url().substring(0, logins.url().lastIndexOf('/') + 1) + database, logins.owner(),
                logins.runtime());
    }

    static DatabaseLogins logins() {
        settle();
        return SERVER.logins();
    }

    private static JdbcTemplate template(DatabaseLogins.Login login) {
        return new JdbcTemplate(settled(new DriverManagerDataSource(url(), login.user(), login.password())));
    }

    private static String url() {
        return SERVER.logins().url() + "?currentSchema=cordon,engine";
    }

    /** Returns a source whose connections all find the tables as {@link #settle()} leaves them. */
    public static DataSource settled(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                settle();
                return super.getConnection();
            }
        };
    }

    private static EmbeddedDatabase start() {
        var server = new EmbeddedDatabase(Path.of("target", "postgres-binaries"), FOLDER, Ports.free(), false);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!usedByApplication) {
                stop(server);
            }
        }));
        return server;
    }

    private static void stop(EmbeddedDatabase server) {
        try {
            if (owners != null) {
                owners.close();
            }
            server.close();
            FileSystemUtils.deleteRecursively(FOLDER);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
