package org.cordon.lives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.platform.gate.accounts.PasswordHash;
import org.cordon.processes.PostgresServer;
import org.cordon.processes.Program;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Cordon as it runs in production: its jar, a database with its two logins, keys, and mail to a server. A coordinator and each bureau have
 * service accounts. Any number of nodes run on it.
 */
public final class Installation {

    public static final String COORDINATOR = "service-coordinator";
    public static final String PASSWORD = "a-password-of-nobody";
    public static final String OWNER = "cordon_owner";
    public static final String RUNTIME = "cordon";

    private static final List<String> LIMITED = List.of("LEAD", "PERSONREPORT", "ARREST", "CHANGE", "RELEASEREQUEST", "NOMINATIONS",
            "DOCUMENT", "SEARCH");
    /** The cost of the hash of the accounts' passwords; each process checks each password once. */
    private static final int COST = 4;

    private final Path jar;
    private final String database;
    private final int mailPort;
    private final Path folder;
    private final JdbcTemplate sql;

    /**
     * @param database the name of its database
     * @param mailPort the port of a mail server that takes all mail
     * @param folder the folder for keys and logs
     */
    public Installation(Path jar, String database, PostgresServer server, int mailPort, Path folder) throws IOException {
        this.jar = jar.toAbsolutePath();
        this.database = database;
        this.mailPort = mailPort;
        this.folder = Files.createDirectories(folder);
        sql = server.create(database, OWNER, RUNTIME, PASSWORD);
    }

    /** Runs SQL as the superuser. */
    public JdbcTemplate sql() {
        return sql;
    }

    public Path folder() {
        return folder;
    }

    /**
     * Starts a node and waits until it answers.
     *
     * @param databasePort the port of PostgreSQL for this node
     * @param log the name of its log
     * @param jvm the arguments between {@code java} and its jar
     */
    public Program start(int databasePort, String log, List<String> jvm) throws IOException {
        return start(jar, databasePort, log, jvm, Map.of());
    }

    /**
     * @param release the jar of another release
     * @param environment environment variables of its process, beside its settings
     */
    public Program start(Path release, int databasePort, String log, List<String> jvm, Map<String, String> environment) throws IOException {
        var settings = settings(databasePort);
        settings.putAll(environment);
        return new Program(command(release, jvm), settings, folder.resolve(log), "/actuator/health");
    }

    /** The jar that its nodes are started from. */
    public Path jar() {
        return jar;
    }

    /** Runs Cordon as a command that ends, such as {@code --cordon.verify-audit}. */
    public boolean succeeds(int databasePort, String log, String argument) throws IOException {
        var command = new ArrayList<>(command(jar, List.of()));
        command.add(argument);
        return Program.ends(command, settings(databasePort), folder.resolve(log)) == 0;
    }

    private static List<String> command(Path release, List<String> jvm) {
        var command = new ArrayList<>(jvm);
        command.addAll(List.of("-jar", release.toString()));
        return command;
    }

    private Map<String, String> settings(int databasePort) {
        var settings = new HashMap<>(Map.of(
                "CORDON_DATABASE_URL", "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(databasePort, database),
                "CORDON_DATABASE_OWNER", OWNER, "CORDON_DATABASE_OWNER_PASSWORD", PASSWORD,
                "CORDON_DATABASE_USER", RUNTIME, "CORDON_DATABASE_PASSWORD", PASSWORD,
                "CORDON_BASE_URL", "http://127.0.0.1:{port}", "CORDON_LISTEN", "127.0.0.1:{port}",
                "CORDON_ADMIN_PASSWORD", PASSWORD,
                "CORDON_AUDIT_KEY_FILE", folder.resolve("audit.key").toString(),
                "CORDON_FACTOR_KEY_FILE", folder.resolve("factor.key").toString()));
        settings.putAll(Map.of("CORDON_MAIL_HOST", "127.0.0.1", "CORDON_MAIL_PORT", String.valueOf(mailPort), "CORDON_MAIL_TLS", "false",
                "CORDON_MAIL_COORDINATION", "coordination@cordon.example", "CORDON_MAIL_COMPLIANCE", "compliance@cordon.example"));
        // One client acts for a whole bureau and faster than its officers, so the limits would stop it.
        LIMITED.forEach(act -> settings.put("CORDON_LIMITS_INTENMINUTES_" + act, "1000000"));
        return settings;
    }

    /** Makes the accounts by SQL. On Cordon's pages, people would have to invite one another and to set up a second factor each. */
    public void makeAccounts() {
        sql.update("update cordon.country set contact = lower(code) || '@cordon.example'");
        var hash = "{bcrypt-sha256}" + new PasswordHash(COST).encrypt(PASSWORD);
        sql.update("""
                insert into engine.act_id_user (id_, rev_, first_, last_, pwd_)
                select account, 1, 'A', 'Script', ? from (
                    select ? as account union all select 'service-ncb-' || lower(code) from cordon.country) accounts
                on conflict do nothing""", hash, COORDINATOR);
        sql.update("""
                insert into engine.act_id_membership (user_id_, group_id_)
                select ?, 'coordinator' union all select 'service-ncb-' || lower(code), 'ncb-' || code from cordon.country
                on conflict do nothing""", COORDINATOR);
    }

    public static String bureau(String country) {
        return "service-ncb-" + country.toLowerCase(Locale.ROOT);
    }
}
