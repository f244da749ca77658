package org.cordon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.cordon.lives.Installation;
import org.cordon.lives.Mode;
import org.cordon.lives.OneNode;
import org.cordon.lives.Pair;
import org.cordon.processes.Patience;
import org.cordon.support.Authenticator;
import org.cordon.support.Http;
import org.cordon.support.VouchingServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two nodes start at the same moment on an empty database, and people use both by turns. The short form of {@link Faults} runs on the same
 * nodes. People sign in at a provider, and {@code admin} by a password.
 */
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesIT {

    private static final Path FOLDER = Path.of("target", "two-nodes").toAbsolutePath();
    private static final VouchingServer PROVIDER = VouchingServer.one();
    private static final String ADMIN = "admin";
    private static final String FACTOR = "/account/second-factor";
    private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-9]{5}-[A-Z2-9]{5})</code>");
    private static final String OPERATION = "OTTER-2027";
    private static Rig rig;

    private final Browser browser = new Browser(rig.nodes());
    private final HttpClient script = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        PROVIDER.start();
        PROVIDER.vouchesFor(() -> rig.nodes().address(0, "").toString());
        var jvm = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m",
                "-DCORDON_SIGN_IN_SECOND_FACTOR=offered"));
        jvm.addAll(ToldSystems.LET_IN);
        PROVIDER.settings().forEach(setting -> jvm.add("-D" + setting));
        rig = new Rig(Rig.JAR, FOLDER, jvm);
        var now = OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS);
        var launch = OneNode.JSON.createObjectNode().put("code", OPERATION).put("title", "Otter").put("theme", "ENVIRONMENTAL_CRIME")
                .put("host", "FR").put("quota", 25).put("reminderEvery", "P2D")
                .put("invitationDeadline", now.plusDays(20).toString()).put("nominationDeadline", now.plusDays(30).toString())
                .put("confirmationDeadline", now.plusDays(40).toString()).put("operationStart", now.plusDays(50).toString())
                .put("operationEnd", now.plusDays(55).toString());
        launch.putArray("invitedCountries").add("FR").add("IT").add("ES");
        launch.putArray("languages").add("en");
        node(0).post(Installation.COORDINATOR, "/api/operations", launch);
    }

    @AfterAll
    static void stop() throws IOException {
        rig.close();
    }

    @Test
    @Order(1)
    void haveMadeEverythingOnce() {
        assertThat(rig.sql().queryForObject("select count(*) from engine.act_re_deployment", Integer.class)).isOne();
        assertThat(rig.sql().queryForObject("select max(version_) from engine.act_re_procdef", Integer.class)).isOne();
        assertThat(rig.sql().queryForObject("select count(*) from engine.act_ru_job where handler_type_ = 'history-cleanup'",
                Integer.class)).isLessThanOrEqualTo(1);
    }

    @Test
    @Order(2)
    void goOnWithASessionThatTheOtherBegan() {
        signIn(0);
        for (var node : List.of(1, 0, 1)) {
            assertThat(browser.get(node, "/api/me").statusCode()).as("at " + node).isEqualTo(200);
            assertThat(browser.get(node, "/camunda/app/admin/default/").statusCode()).isEqualTo(200);
            assertThat(browser.get(node, "/camunda/api/admin/auth/user/default").body()).contains(ADMIN);
        }
        // The first node writes the message for the next page, and the second one shows it.
        browser.post(0, "/account/password", "present=wrong&wanted=quartz+lamp+under+it&repeated=quartz+lamp+under+it");
        assertThat(browser.get(1, "/account").body()).contains("The present password is not right.");
    }

    @Test
    @Order(3)
    void showAndEndThoseOfBoth() {
        signIn(0);
        var elsewhere = new TwoNodesIT();
        elsewhere.signIn(1);
        assertThat(browser.get(0, "/account").body().split("<th scope=\"row\">")).hasSizeGreaterThan(2);

        browser.post(1, "/account/sign-out-everywhere", "");

        assertThat(elsewhere.browser.get(0, "/api/me").statusCode()).isEqualTo(401);
        assertThat(elsewhere.browser.get(1, "/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(4)
    void takeTheCodeOfWhomTheOtherAskedForHisPassword() {
        signIn(0);
        var authenticator = Authenticator.reading(browser.get(0, FACTOR).body());
        browser.post(1, FACTOR, "present=" + Installation.PASSWORD + "&code=" + authenticator.code(Instant.now()));
        var recovery = RECOVERY.matcher(browser.get(0, FACTOR + "/codes").body());
        assertThat(recovery.find()).isTrue();

        var elsewhere = new Browser(rig.nodes());
        var first = elsewhere.post(0, "/login", "username=" + ADMIN + "&password=" + Installation.PASSWORD);
        assertThat(Browser.location(first).getPath()).isEqualTo("/login/code");
        assertThat(elsewhere.get(1, "/api/me").statusCode()).isEqualTo(401);
        elsewhere.post(1, "/login", "code=" + recovery.group(1));
        assertThat(elsewhere.get(0, "/api/me").statusCode()).isEqualTo(200);

        var again = new Browser(rig.nodes());
        again.post(1, "/login", "username=" + ADMIN + "&password=" + Installation.PASSWORD);
        again.post(0, "/login", "code=" + recovery.group(1));
        assertThat(again.get(1, "/api/me").statusCode()).as("a code that the other has taken").isEqualTo(401);
    }

    @Test
    @Order(5)
    void takeWhomTheOtherSentToTheProvider() {
        PROVIDER.knows("anna", "s-anna", "anna.berg", "coordinator");
        var asked = browser.get(Browser.location(browser.get(0, "/oauth2/authorization/provider")));
        var vouched = browser.post(Browser.location(asked), "username=anna&password=" + VouchingServer.PASSWORD);
        var back = Browser.location(browser.get(Browser.location(vouched)));
        assertThat(back.getPort()).isEqualTo(rig.nodes().port(0));

        browser.get(1, back.getPath() + "?" + back.getRawQuery());

        assertThat(browser.get(0, "/api/me").body()).contains("anna.berg");
    }

    @Test
    @Order(6)
    void tellEachOtherOfEventsWithinTwoSeconds() throws Exception {
        var heard = new ArrayBlockingQueue<String>(1_000);
        try (var stream = watch(1, heard)) {
            invite(heard);
        }
    }

    private static void invite(BlockingQueue<String> heard) throws InterruptedException {
        assertThat(heard.poll(10, TimeUnit.SECONDS)).as("what is there already").isNotNull();
        while (heard.poll(3, TimeUnit.SECONDS) != null) {
            // The beginning of the operation.
        }
        for (var country : List.of("DE", "PL", "PT")) {
            var invitation = OneNode.JSON.createObjectNode();
            invitation.putArray("countries").add(country);
            node(0).post(Installation.COORDINATOR, "/api/operations/" + OPERATION + "/participations", invitation);
            var committed = System.nanoTime();
            assertThat(heard.poll(5, TimeUnit.SECONDS)).as(country).isNotNull();
            assertThat(Duration.ofNanos(System.nanoTime() - committed)).isLessThan(Duration.ofSeconds(2));
            heard.clear();
        }
    }

    @Test
    @Order(7)
    void loseNothingAndDoNothingTwice() throws IOException {
        var trial = new Trial(rig);
        var findings = List.of(
                trial.play(new KilledNode(2, Duration.ofSeconds(1)), Pair.first(2), 10, Mode.ONE_BY_ONE),
                trial.play(new RestartedDatabase(1, Duration.ofSeconds(1), Duration.ofSeconds(2)), Pair.first(2), 2, Mode.IN_BATCHES),
                new Bursts(rig, trial).arrestsTwice(1, 5, false));
        assertThat(findings).allSatisfy(one -> assertThat(one.flaws()).as(one.fault()).isEmpty());
    }

    @Test
    @Order(8)
    void tellCountriesSystemsOfEverythingUnderItsName() throws IOException {
        var findings = new ToldSystems(rig).play("TOLD-2027", 1, 200, new KilledNode(2, Duration.ofSeconds(3)));
        assertThat(findings.flaws()).isEmpty();
        assertThat(findings.acts()).isGreaterThanOrEqualTo(200);
    }

    @Test
    @Order(9)
    void slowDownWhoTriesPasswordsAtBoth() throws Exception {
        for (var number = 0; number < 10; number++) {
            assertThat(guess(0)).isEqualTo(401);
        }
        Patience.until(Duration.ofSeconds(5), "the other node to have heard of it", () -> guess(1) == 429);
    }

    private int guess(int node) {
        try {
            return script.send(HttpRequest.newBuilder(rig.nodes().address(node, "/api/me"))
                    .header("Authorization", Http.basic("service-nobody", "a guess")).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @Order(10)
    void takeOverTheJobsOfADeadOneAndNoOthers() {
        var both = ids();
        assertThat(both).hasSize(2);
        var jobs = rig.sql().queryForList("select id_ from engine.act_ru_job where handler_type_ like 'timer%' order by id_ limit 2",
                String.class);
        for (var number = 0; number < both.size(); number++) {
            rig.sql().update("update engine.act_ru_job set lock_owner_ = ?, lock_exp_time_ = now() + interval '1 hour' where id_ = ?",
                    both.get(number), jobs.get(number));
        }

        rig.nodes().kill(0);

        Patience.until(Duration.ofSeconds(30), "the jobs of the dead node to be given back", () -> owners(jobs).size() == 1);
        assertThat(owners(jobs)).isEqualTo(ids());
    }

    private static List<String> owners(List<String> jobs) {
        return rig.sql().queryForList("select lock_owner_ from engine.act_ru_job where id_ in (?, ?) and lock_owner_ is not null",
                String.class, jobs.get(0), jobs.get(1));
    }

    /** The ids of the nodes that are there. */
    private static List<String> ids() {
        return rig.sql().queryForList("""
                select substr(application_name, length('cordon node ') + 1) from pg_stat_activity
                where application_name like 'cordon node %'""", String.class);
    }

    private InputStream watch(int node, BlockingQueue<String> heard) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(rig.nodes().address(node, "/api/operations/" + OPERATION + "/events"))
                .header("Authorization", Http.basic(Installation.COORDINATOR, Installation.PASSWORD)).header("Accept", "text/event-stream");
        var stream = script.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        var reader = new Thread(() -> new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8)).lines()
                .filter(line -> line.startsWith("data:")).forEach(heard::add));
        reader.setDaemon(true);
        reader.start();
        return stream.body();
    }

    private void signIn(int node) {
        browser.signIn(node, ADMIN, Installation.PASSWORD);
    }

    private static OneNode node(int node) {
        return new OneNode(rig.nodes().port(node), Installation.PASSWORD);
    }
}
