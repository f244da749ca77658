package org.cordon.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** One real PostgreSQL for all tests of a JVM, on a free port, with the two logins that a production database has. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER = Path.of("target", "test-database", String.valueOf(ProcessHandle.current().pid()));
    private static final EmbeddedDatabase SERVER = start();
    private static boolean usedByApplication;
    /** The country directory as the start filled it. */
    private static String directory;

    /** Reference data, accounts, models and what start-up made: not what a test leaves behind. */
    private static final List<String> KEPT = List.of("flyway_schema_history", "country", "ledger_cursor_key", "browser_key", "caller_key", "act_ge_property", "act_ge_schema_log",
            "act_ge_bytearray", "act_re_deployment", "act_re_procdef", "act_re_decision_def", "act_re_decision_req_def",
            "act_re_camformdef", "act_re_case_def", "act_ru_jobdef", "act_id_user", "act_id_group", "act_id_membership", "act_id_info", "act_id_tenant",
            "act_id_tenant_member", "act_ru_authorization", "act_ru_filter");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        stopAfterApplications();
        var logins = SERVER.logins();
        TestPropertyValues.of("cordon.database.url=" + logins.url(),
                        "cordon.database.owner=" + logins.owner().user(),
                        "cordon.database.owner-password=" + logins.owner().password(),
                        "cordon.database.user=" + logins.runtime().user(),
                        "cordon.database.password=" + logins.runtime().password(),
                        "cordon.database.connections=10",
                        "cordon.data-directory=" + FOLDER.resolve("data"),
                        "cordon.mailbox.port=" + freePort())
                .applyTo(context);
    }

    /** An application that loses its database before it stops waits for it in vain. */
    private static synchronized void stopAfterApplications() {
        if (!usedByApplication) {
            usedByApplication = true;
            SpringApplication.getShutdownHandlers().add(() -> stop(SERVER));
        }
    }

    /** SQL as the owner, whom no policy holds back: to look at what is there, and to put there what no service would. */
    public static JdbcTemplate asOwner() {
        return template(SERVER.logins().owner());
    }

    /** SQL as the running login, without a caller and without Cordon's own template. */
    public static JdbcTemplate asRuntime() {
        return template(SERVER.logins().runtime());
    }

    /** One connection of the running login, as a command has it that looks and ends. */
    public static SingleConnectionDataSource runtimeConnection() {
        var login = SERVER.logins().runtime();
        return new SingleConnectionDataSource(SERVER.logins().url() + "?currentSchema=cordon,engine", login.user(), login.password(), true);
    }

    /**
     * Says on a connection of one's own who acts, signed with the key that only the owner reads; it holds for ten minutes.
     *
     * @param groups separated by commas
     */
    public static void sign(JdbcTemplate connection, String user, String groups, String country) {
        connection.execute((Connection session) -> {
            var key = new CallerKeys(SERVER.logins()).youngest();
            var at = Long.toString(System.currentTimeMillis() / 1000);
            var process = Integer.toString(session.unwrap(PGConnection.class).getBackendPID());
            var settings = Map.of("caller", user, "groups", groups, "country", country, "signed_at", at, "signed_with", Integer.toString(key.number()),
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

    static JdbcTemplate asSuperuser() {
        return template(new DatabaseLogins.Login("postgres", EmbeddedPasswords.in(FOLDER.toAbsolutePath()).superuser()));
    }

    /** Empties what tests fill: case data, running instances and history. */
    public static void reset() {
        var owner = asOwner();
        var tables = owner.queryForList(
                "select schemaname || '.' || tablename from pg_tables where schemaname in ('cordon', 'engine') and tablename <> all (?)",
                String.class, (Object) KEPT.toArray(String[]::new));
        // What starts a process by a message belongs to the models, yet lies among what instances wait for.
        var starts = owner.queryForObject(
                "select coalesce(json_agg(s), '[]') from engine.act_ru_event_subscr s where proc_inst_id_ is null", String.class);
        // Most tables are empty, and a file made anew for each of them takes six times as long.
        asSuperuser().execute("set session_replication_role = replica; " + tables.stream().map(table -> "delete from " + table).collect(Collectors.joining("; ")));
        resetDirectory(owner);
        owner.update("""
                insert into engine.act_ru_event_subscr
                select * from json_populate_recordset(cast(null as engine.act_ru_event_subscr), cast(? as json))""", starts);
        // The engine makes an authorisation for each task (7), historic task (19) and historic instance (20).
        owner.update("delete from engine.act_ru_authorization where resource_type_ in (7, 19, 20) and resource_id_ <> '*'");
        owner.update("delete from engine.act_ge_bytearray where deployment_id_ is null");
    }

    /** The directory is filled at the start alone, and some tests change it. */
    private static void resetDirectory(JdbcTemplate owner) {
        var now = owner.queryForObject("select json_agg(c order by code) from cordon.country c", String.class);
        if (directory == null) {
            directory = now;
        }
        if (!directory.equals(now)) {
            owner.execute("delete from cordon.country");
            owner.update("insert into cordon.country select * from json_populate_recordset(cast(null as cordon.country), cast(? as json))", directory);
        }
    }

    /** Keeps what is there, to {@link #restore()} it: quicker than to play it once more. */
    public static void keep() {
        forget();
        asSuperuser().execute("create schema kept; " + changing().map(table -> "create table kept." + table.replace('.', '_') + " as table " + table)
                .collect(Collectors.joining("; ")));
    }

    /** Brings back what was kept. Nothing else may be at work meanwhile. */
    public static void restore() {
        asSuperuser().execute("set session_replication_role = replica; " + changing().map(table -> "delete from " + table + "; insert into " + table
                + " overriding system value table kept." + table.replace('.', '_')).collect(Collectors.joining("; ")));
    }

    public static void forget() {
        asSuperuser().execute("drop schema if exists kept cascade");
    }

    /** All that an act can change: what {@link #reset()} empties, the directory, and who may work on which task. */
    private static Stream<String> changing() {
        var staying = KEPT.stream().filter(table -> !List.of("country", "act_ru_authorization").contains(table)).toArray(String[]::new);
        return asOwner().queryForList("select schemaname || '.' || tablename from pg_tables where schemaname in ('cordon', 'engine') and tablename <> all (?)",
                String.class, (Object) staying).stream();
    }

    /** The logins of another database of the same server, be it there or not. */
    static DatabaseLogins another(String database) {
        var logins = logins();
        return new DatabaseLogins(logins.url().substring(0, logins.url().lastIndexOf('/') + 1) + database, logins.owner(), logins.runtime());
    }

    static DatabaseLogins logins() {
        return SERVER.logins();
    }

    private static JdbcTemplate template(DatabaseLogins.Login login) {
        return new JdbcTemplate(new DriverManagerDataSource(
                SERVER.logins().url() + "?currentSchema=cordon,engine", login.user(), login.password()));
    }

    private static EmbeddedDatabase start() {
        var server = new EmbeddedDatabase(Path.of("target", "postgres-binaries"), FOLDER, freePort());
        forgetfulWithoutPower(server);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!usedByApplication) {
                stop(server);
            }
        }));
        return server;
    }

    /** Nothing that a test writes has to outlive the machine. */
    private static void forgetfulWithoutPower(EmbeddedDatabase server) {
        var superuser = new JdbcTemplate(new DriverManagerDataSource(server.logins().url(), "postgres", EmbeddedPasswords.in(FOLDER.toAbsolutePath()).superuser()));
        List.of("fsync", "synchronous_commit", "full_page_writes").forEach(setting -> superuser.execute("alter system set " + setting + " = off"));
        superuser.execute("select pg_reload_conf()");
    }

    private static void stop(EmbeddedDatabase server) {
        try {
            server.close();
            FileSystemUtils.deleteRecursively(FOLDER);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
