package org.cordon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cordon.lives.Installation;
import org.cordon.lives.OneNode;
import org.cordon.processes.Patience;
import org.cordon.support.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two nodes that were started at the same moment on an empty database, and whoever comes to one after the other. */
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesIT {

    private static final Path FOLDER = Path.of("target", "two-nodes").toAbsolutePath();
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Xshare:auto",
            "-DCORDON_SIGN_IN_SECOND_FACTOR=offered");
    private static final String OPERATION = "OTTER-2027";
    private static Rig rig;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeAll
    static void start() throws IOException {
        rig = new Rig(FaultsIT.JAR, FOLDER, JVM);
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
    void goOnWithASessionThatTheOtherBegan() throws Exception {
        signIn(0);
        for (var node : List.of(1, 0, 1)) {
            assertThat(page(node, "/api/me").statusCode()).as("at " + node).isEqualTo(200);
            assertThat(page(node, "/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
            assertThat(page(node, "/camunda/api/admin/auth/user/default").body()).contains(Installation.COORDINATOR);
        }
        // What a page says after the next request, written by one and read by the other.
        post(0, "/account/password", "present=wrong&wanted=quartz+lamp+under+it&repeated=quartz+lamp+under+it");
        assertThat(page(1, "/account").body()).contains("The present password is not right.");
    }

    @Test
    @Order(3)
    void showAndEndThoseOfBoth() throws Exception {
        signIn(0);
        var elsewhere = new TwoNodesIT();
        elsewhere.signIn(1);
        assertThat(page(0, "/account").body().split("<th scope=\"row\">")).hasSizeGreaterThan(2);

        post(1, "/account/sign-out-everywhere", "");

        assertThat(elsewhere.page(0, "/api/me").statusCode()).isEqualTo(401);
        assertThat(elsewhere.page(1, "/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(4)
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
    @Order(5)
    void slowDownWhoTriesPasswordsAtBoth() throws Exception {
        for (var number = 0; number < 10; number++) {
            assertThat(guess(0)).isEqualTo(401);
        }
        Patience.until(Duration.ofSeconds(5), "the other node to have heard of it", () -> guess(1) == 429);
    }

    private int guess(int node) {
        try {
            return browser.send(HttpRequest.newBuilder(address(node, "/api/me")).header("Authorization", Http.basic("nobody", "a guess"))
                    .build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @Order(6)
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

    /** Of the nodes that are there. */
    private static List<String> ids() {
        return rig.sql().queryForList("""
                select substr(application_name, length('cordon node ') + 1) from pg_stat_activity
                where application_name like 'cordon node %'""", String.class);
    }

    private InputStream watch(int node, BlockingQueue<String> heard) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(node, "/api/operations/" + OPERATION + "/events"))
                .header("Authorization", Http.basic(Installation.COORDINATOR, Installation.PASSWORD)).header("Accept", "text/event-stream");
        var stream = browser.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        var reader = new Thread(() -> new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8)).lines()
                .filter(line -> line.startsWith("data:")).forEach(heard::add));
        reader.setDaemon(true);
        reader.start();
        return stream.body();
    }

    private void signIn(int node) throws IOException, InterruptedException {
        page(node, "/login");
        var answer = post(node, "/login", "username=" + Installation.COORDINATOR + "&password=" + Installation.PASSWORD);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("tasklist");
    }

    private HttpResponse<String> page(int node, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address(node, path)).header("Accept", "text/html, */*").build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(int node, String path, String form) throws IOException, InterruptedException {
        var token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("CORDON-XSRF")).findFirst()
                .orElseThrow().getValue();
        return browser.send(HttpRequest.newBuilder(address(node, path)).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))).build(),
                BodyHandlers.ofString());
    }

    private static URI address(int node, String path) {
        return URI.create("http://127.0.0.1:" + rig.nodes().port(node) + path);
    }

    private static OneNode node(int node) {
        return new OneNode(rig.nodes().port(node), Installation.PASSWORD);
    }
}
