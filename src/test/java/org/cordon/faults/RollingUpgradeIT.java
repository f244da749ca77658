package org.cordon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.kernel.database.EarlierInstallation;
import org.cordon.lives.Caller;
import org.cordon.lives.CordonLives;
import org.cordon.lives.Installation;
import org.cordon.lives.Mode;
import org.cordon.lives.OneNode;
import org.cordon.lives.Pair;
import org.cordon.lives.Tasks;
import org.cordon.lives.Wave;
import org.cordon.processes.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Two nodes start at the same moment on the database of an earlier release. Then one of them makes way for a newer release while the other
 * goes on.
 */
@TestMethodOrder(OrderAnnotation.class)
class RollingUpgradeIT {

    private static final Path FOLDER = Path.of("target", "rolling-upgrade").toAbsolutePath();
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");
    private static final String OPERATION = "STORK-2027";
    private static final Pair PAIR = Pair.first(1).get(0);
    private static final int OLD = 0;
    private static final int NEW = 1;
    private static final int BEFORE = 4;
    private static final int BESIDE = 8;
    private static final String DEPLOYMENTS = "select count(*) from engine.act_re_deployment";

    private static Rig rig;
    private static int deploymentsBefore;

    @BeforeAll
    static void start() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        Files.copy(EarlierInstallation.auditKey(), FOLDER.resolve("audit.key"));
        rig = new Rig(Rig.JAR, FOLDER, JVM, RollingUpgradeIT::restore);
    }

    private static void restore(String url) throws IOException {
        EarlierInstallation.restore(url, Installation.OWNER, Installation.PASSWORD);
        var owner = new JdbcTemplate(new DriverManagerDataSource(url, Installation.OWNER, Installation.PASSWORD));
        deploymentsBefore = owner.queryForObject(DEPLOYMENTS, Integer.class);
    }

    @AfterAll
    static void stop() throws IOException {
        rig.close();
    }

    @Test
    @Order(1)
    void bringTheDatabaseUpOnce() throws IOException {
        assertThat(rig.sql().queryForList("""
                select script from cordon.flyway_schema_history where success group by script, checksum having count(*) > 1""")).isEmpty();
        assertThat(rig.sql().queryForList("select script from cordon.flyway_schema_history where not success")).isEmpty();
        assertThat(rig.sql().queryForObject(DEPLOYMENTS, Integer.class)).isEqualTo(deploymentsBefore + 1);
        assertThatNothingFailed();
    }

    @Test
    @Order(2)
    void goOnByTheirOwnModels() throws IOException {
        var lives = openOperation();
        var targets = rig.sql().queryForList("select reference from cordon.target where operation = ? order by reference", String.class,
                OPERATION);
        var before = report(OLD, targets.subList(0, BEFORE));
        before.forEach(lead -> tasks(OLD).await("userTask_assessLead", lead));
        var oldModel = newestModel();

        rig.nodes().end(NEW);
        rig.nodes().start(NEW, NewerRelease.of(Rig.JAR, FOLDER.resolve("newer.jar")));

        assertThat(newestModel()).isNotEqualTo(oldModel);
        var beside = new ArrayList<>(report(OLD, targets.subList(BEFORE, BEFORE + BESIDE)));
        beside.addAll(report(NEW, targets.subList(BEFORE + BESIDE, BEFORE + 2 * BESIDE)));
        assertThat(models(before)).containsOnly(oldModel);
        assertThat(models(beside)).containsOnly(newestModel());

        var all = Stream.concat(before.stream(), beside.stream()).toList();
        IntStream.range(0, all.size()).forEach(number -> assess(number % 2 == 0 ? OLD : NEW, all.get(number)));
        Patience.until(Duration.ofMinutes(1), "all to be over", () -> running(all) == 0);
        lives.awaitQuiet();
        assertThatNothingFailed();
    }

    /** An operation with all its targets at large. */
    private static CordonLives openOperation() {
        var lives = new CordonLives(node(OLD), rig.sql(), OPERATION, List.of(PAIR), BEFORE + 2 * BESIDE, Mode.IN_BATCHES);
        lives.prepare();
        lives.steps().stream().takeWhile(step -> !step.name().equals("arrest")).forEach(Wave::play);
        Patience.until(Duration.ofMinutes(1), "the list to be confirmed", () -> rig.sql().queryForObject(
                "select count(*) from cordon.target where operation = ? and state = 'AT_LARGE'", Integer.class, OPERATION)
                == BEFORE + 2 * BESIDE);
        return lives;
    }

    private static List<String> report(int node, List<String> targets) {
        return targets.stream().map(target -> node(node).post(Installation.bureau(PAIR.host()), "/api/targets/" + target + "/leads", lead())
                .path("reference").textValue()).toList();
    }

    private static JsonNode lead() {
        return Caller.JSON.createObjectNode().put("happenedAt", Instant.now().minus(Duration.ofMinutes(10)).toString())
                .put("zone", "Europe/Rome").put("country", PAIR.host()).put("place", "Harbour").put("text", "Seen there");
    }

    private static void assess(int node, String lead) {
        tasks(node).complete(Installation.bureau(PAIR.wanting()), "userTask_assessLead", lead, Map.of("outcome", "USED"));
    }

    private static String newestModel() {
        return rig.sql().queryForObject("select id_ from engine.act_re_procdef where key_ = ? order by version_ desc limit 1", String.class,
                NewerRelease.PROCESS);
    }

    private static Set<String> models(List<String> leads) {
        return new HashSet<>(rig.sql().queryForList("select proc_def_id_ from engine.act_hi_procinst where proc_def_key_ = ?"
                + " and business_key_ = any(?)", String.class, NewerRelease.PROCESS, leads.toArray(String[]::new)));
    }

    private static int running(List<String> leads) {
        return rig.sql().queryForObject("select count(*) from engine.act_ru_execution where proc_def_id_ like ? and business_key_ = any(?)",
                Integer.class, NewerRelease.PROCESS + ":%", leads.toArray(String[]::new));
    }

    private static void assertThatNothingFailed() throws IOException {
        assertThat(rig.sql().queryForList("select id_ from engine.act_ru_job where exception_msg_ is not null")).isEmpty();
        for (var node : List.of(OLD, NEW)) {
            try (var lines = Files.lines(FOLDER.resolve(Nodes.log(node)))) {
                assertThat(lines.filter(line -> line.contains(" ERROR ") || line.contains("Exception"))).as(Nodes.log(node)).isEmpty();
            }
        }
    }

    private static Tasks tasks(int node) {
        return new Tasks(node(node), rig.sql());
    }

    private static OneNode node(int node) {
        return new OneNode(rig.nodes().port(node), Installation.PASSWORD);
    }
}
