package org.cordon.benchmark.played;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.benchmark.machine.Counters;
import org.cordon.benchmark.machine.PostgresServer;
import org.cordon.benchmark.machine.Program;
import org.cordon.gate.accounts.PasswordHash;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cordon as it runs in production: its jar, its two logins, mail to a server; with service accounts for a coordinator and each bureau. */
public final class CordonContender implements Contender {

    static final String COORDINATOR = "service-coordinator";

    private static final String PASSWORD = "a-password-of-the-benchmark";
    private static final String OWNER = "cordon_owner";
    private static final String RUNTIME = "cordon";
    private static final String SCHEMA = "engine";
    private static final List<String> LIMITED = List.of("LEAD", "PERSONREPORT", "ARREST", "CHANGE", "RELEASEREQUEST", "NOMINATIONS",
            "DOCUMENT", "SEARCH");
    /** Of the hash of the accounts' passwords, which each process checks once for each. */
    private static final int COST = 4;

    private final String name;
    private final Path jar;
    private final String database;
    private final int mailPort;
    private final Path folder;
    private final JdbcTemplate sql;
    private Program program;
    private Caller http;
    private int operations;

    /**
     * @param database a name for it, and for its folder
     * @param mailPort where a mail server takes all mail
     * @param folder in which its keys and its log have theirs
     */
    public CordonContender(String name, Path jar, String database, PostgresServer server, int mailPort, Path folder) throws IOException {
        this.name = name;
        this.jar = jar.toAbsolutePath();
        this.database = database;
        this.mailPort = mailPort;
        this.folder = Files.createDirectories(folder.resolve(database));
        sql = server.create(database, OWNER, RUNTIME, PASSWORD);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean has(Mode mode) {
        return true;
    }

    @Override
    public void start(int databasePort) throws IOException {
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
        // A client acts for a whole bureau, and quicker than any.
        LIMITED.forEach(act -> settings.put("CORDON_LIMITS_INTENMINUTES_" + act, "1000000"));
        program = new Program(List.of("-jar", jar.toString()), settings, folder.resolve("log"), "/actuator/health");
        http = new Caller(program.port(), PASSWORD);
        makeAccounts();
    }

    /** By SQL: people invite each other and have a second factor each. */
    private void makeAccounts() {
        sql.update("update cordon.country set contact = lower(code) || '@cordon.example'");
        var hash = "{bcrypt-sha256}" + new PasswordHash(COST).encrypt(PASSWORD);
        make(COORDINATOR, "coordinator", hash);
        Stream.concat(Pair.WANTING.stream(), Pair.HOSTS.stream()).forEach(country -> make(bureau(country), "ncb-" + country, hash));
    }

    private void make(String account, String group, String hash) {
        sql.update("insert into engine.act_id_user (id_, rev_, first_, last_, pwd_) values (?, 1, 'A', 'Script', ?) on conflict do nothing",
                account, hash);
        sql.update("insert into engine.act_id_membership (user_id_, group_id_) values (?, ?) on conflict do nothing", account, group);
    }

    static String bureau(String country) {
        return "service-ncb-" + country.toLowerCase(Locale.ROOT);
    }

    @Override
    public void stop() {
        program.close();
    }

    @Override
    public Lives lives(List<Pair> pairs, int each, Mode mode) {
        operations++;
        var letters = Integer.toString(operations, 26).chars()
                .mapToObj(digit -> String.valueOf((char) ('A' + Character.digit(digit, 26)))).toList();
        return new CordonLives(http, sql, "WAVE" + String.join("", letters) + "-2027", pairs, each, mode);
    }

    @Override
    public Counters counters() {
        return Counters.of(sql, SCHEMA);
    }

    @Override
    public Counters settledCounters() {
        return Counters.settled(sql, SCHEMA);
    }
}
