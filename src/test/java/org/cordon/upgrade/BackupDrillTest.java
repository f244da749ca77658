package org.cordon.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.CordonApplication;
import org.cordon.kernel.database.EarlierInstallation;
import org.cordon.platform.audit.seal.VerifyAudit;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.NoProvider;
import org.cordon.support.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Drills the backup of {@code docs/operations.md}. An installation is dumped while people work in it, and restored on another server. There
 * people play its operations to the end.
 */
@Tag("alone")
class BackupDrillTest {

    private static final Path FOLDER = Path.of("target", "backup-drill").toAbsolutePath();
    private static final Path DUMP = FOLDER.resolve("cordon.dump");
    private static final String TARGETS_AT_LARGE = "select reference from target where operation = 'FIR' and state = 'AT_LARGE'";

    @AfterEach
    void leaveTheClock() {
        ClockUtil.reset();
    }

    @Test
    void whatIsDumpedUnderLoadGoesOnElsewhere() throws Exception {
        Map<String, Long> dumped;
        try (var here = InstalledPostgres.started(FOLDER.resolve("here"))) {
            EarlierInstallation.restore(here.url(), InstalledPostgres.OWNER, "drilled");
            EarlierInstallation.setClock();
            try (var running = start(here)) {
                dumped = dumpUnderLoad(here, running.getBean(Http.class));
            }
        }
        try (var elsewhere = InstalledPostgres.started(FOLDER.resolve("elsewhere"))) {
            elsewhere.tool("pg_restore", "--dbname=cordon", "--exit-on-error", DUMP.toString());
            elsewhere.asOwner().execute("analyze");
            assertThat(EarlierInstallation.count(elsewhere.asOwner())).isEqualTo(dumped);
            assertThat(VerifyAudit.run(settings(elsewhere))).isZero();
            try (var restored = start(elsewhere)) {
                assertThatItGoesOn(elsewhere.asOwner(), restored);
            }
            assertThat(VerifyAudit.run(settings(elsewhere))).isZero();
        }
    }

    /** @return by table, the number of rows in the snapshot that the dump was taken of */
    private static Map<String, Long> dumpUnderLoad(InstalledPostgres here, Http http) throws Exception {
        var targets = here.asOwner().queryForList(TARGETS_AT_LARGE, String.class);
        var before = reports(here.asOwner());
        var stopped = new AtomicBoolean();
        var officers = Executors.newFixedThreadPool(3);
        try (var picture = DriverManager.getConnection(here.url() + "?currentSchema=cordon,engine", InstalledPostgres.OWNER, "drilled")) {
            var working = IntStream.range(0, 3).<Future<Integer>>mapToObj(one -> officers.submit(() -> {
                var sent = 0;
                while (!stopped.get()) {
                    report(http, targets.get(sent++ % targets.size()));
                }
                return sent;
            })).toList();
            picture.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            picture.setAutoCommit(false);
            report(http, targets.get(0));
            var sql = new JdbcTemplate(new SingleConnectionDataSource(picture, true));
            var snapshot = sql.queryForObject("select pg_export_snapshot()", String.class);
            here.tool("pg_dump", "--format=custom", "--snapshot=" + snapshot, "--file=" + DUMP, "cordon");
            stopped.set(true);
            var sent = sum(working);
            assertThat(reports(sql)).as("at the picture").isBetween(before + 1, before + sent);
            assertThat(reports(here.asOwner())).as("in the end").isEqualTo(before + 1 + sent).isGreaterThan(reports(sql));
            return EarlierInstallation.count(sql);
        } finally {
            stopped.set(true);
            officers.shutdown();
        }
    }

    private static int sum(List<Future<Integer>> working) throws InterruptedException, ExecutionException {
        var sum = 0;
        for (var one : working) {
            sum += one.get();
        }
        return sum;
    }

    private static int reports(JdbcTemplate sql) {
        return sql.queryForObject("select count(*) from lead", Integer.class);
    }

    private static void report(Http http, String target) {
        var answer = http.post("ncb-it", "/api/targets/" + target + "/leads", """
                {"happenedAt": "%s", "zone": "Europe/Rome", "country": "IT", "place": "Harbour", "text": "Seen there"}"""
                .formatted(EarlierInstallation.STOPPED));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static void assertThatItGoesOn(JdbcTemplate owner, ConfigurableApplicationContext restored) {
        var jobs = restored.getBean(Jobs.class);
        assertThat(owner.queryForObject("select count(*) from message where status = 'QUEUED'", Integer.class)).isEqualTo(10);

        jobs.runAt(EarlierInstallation.STOPPED.plus(Duration.ofHours(1)));
        assertThat(owner.queryForObject("select count(*) from message where status = 'QUEUED'", Integer.class)).isZero();

        assertThat(new Everybody(owner, restored.getBean(Desk.class)).answers()).hasSizeGreaterThan(12);
        assertThat(owner.queryForList("select distinct phase from operation", String.class)).containsExactly("CLOSED");
        assertThat(owner.queryForObject("select count(*) from engine.act_ru_incident", Integer.class)).isZero();
    }

    private static ConfigurableApplicationContext start(InstalledPostgres server) throws IOException {
        return new SpringApplicationBuilder(CordonApplication.class, Http.class, Desk.class, Jobs.class).run(settings(server));
    }

    private static String[] settings(InstalledPostgres server) throws IOException {
        Files.createDirectories(FOLDER);
        return new String[] {"--cordon.database.url=" + server.url(), "--cordon.database.owner=" + InstalledPostgres.OWNER,
                "--cordon.database.owner-password=drilled", "--cordon.database.user=" + InstalledPostgres.RUNTIME,
                "--cordon.database.password=drilled", "--cordon.audit.key-file=" + EarlierInstallation.auditKey(),
                "--cordon.data-directory=" + FOLDER.resolve("data"), "--cordon.mailbox.port=" + Ports.free(), "--server.port=0",
                "--cordon.base-url=http://127.0.0.1:8080", "--cordon.demo-operations=false", "--cordon.password-cost=4",
                "--cordon.limits.in-ten-minutes.lead=100000", "--cordon.audit.seal-every=PT1S",
                "--camunda.bpm.job-execution.enabled=false",
                "--" + NoProvider.KEYS};
    }
}
