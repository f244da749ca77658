package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cordon.platform.act.IdempotencyKey;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.RoundUp;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** While the database is away or breaks connections off, every caller is told so, and no answered act is lost. */
@CordonTest
class DatabaseAwayTest {

    private static final String SENTENCE = "Cordon n’arrive pas à joindre sa base de données en ce moment. Attendez un instant, puis réessayez.";
    private static final int ACTS = 60;

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Http http;
    @Autowired
    private DataSource pool;

    private final ExecutorService people = Executors.newFixedThreadPool(8);

    @AfterEach
    void goHome() throws SQLException {
        people.shutdownNow();
        // Broken connections leave the pool, so that no later test gets one.
        pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET  | /api/operations                        | operation",
        "GET  | /api/operations                        | engine.act_id_membership",
        "POST | /api/operations/TERRA-2027/nominations | nomination",
        "GET  | /engine-rest/task                      | engine.act_ru_task",
        "POST | /engine-rest/task/{task}/complete      | participation",
        "POST | /engine-rest/task/{task}/complete      | engine.act_ru_variable"})
    void isToldToAScript(String method, String path, String table) throws Exception {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        var task = roundUp.task(RoundUp.participation("FR"), "userTask_nominate").getId();
        var body = path.endsWith("/complete") ? "{\"variables\":{\"finished\":{\"value\":true}}}"
                : roundUp.notice("FR", "IT", 1).toString();

        var answer = whileItWaitsFor(table, () -> http.send(http.request(path.replace("{task}", task))
                .header("Authorization", Http.basic("ncb-fr", "cordon")).header("Accept", "application/json")
                .header("Accept-Language", "fr").header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.response().headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.response().headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.json().path("code").textValue()).isEqualTo("DATABASE_AWAY");
        assertThat(answer.json().path("detail").textValue()).isEqualTo(SENTENCE);
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from nomination", Integer.class)).isZero();
        assertThat(roundUp.task(RoundUp.participation("FR"), "userTask_nominate").getId()).isEqualTo(task);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/operations/TERRA-2027                    | operation                | text/html",
        "/camunda/app/tasklist/default/            | engine.act_id_user       | text/html",
        "/camunda/api/engine/engine/default/task   | engine.act_ru_task       | application/json"})
    void isToldToSomebodyAtHisScreen(String path, String table, String form) throws Exception {
        roundUp.launched("CI", "IT");
        var officer = new Visitor(http);
        officer.signIn("ncb-ci", "cordon");

        var answer = whileItWaitsFor(table, () -> officer.ask(http.request(path).header("Accept", form)
                .header("Accept-Language", "fr").build()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains(SENTENCE);
        assertThat(answer.body().contains("<h1")).isEqualTo(form.equals("text/html"));
        assertThat(officer.page("/operations").statusCode()).isEqualTo(200);
    }

    @Test
    void isToldToWhoeverSignsInInsteadOfThatHisPasswordIsWrong() throws Exception {
        var officer = new Visitor(http);
        officer.page("/login");
        HttpResponse<String> answer = whileItWaitsFor("engine.act_id_user", () -> officer.ask(http.request("/login")
                .POST(BodyPublishers.ofString("username=ncb-ci&password=cordon&_csrf=" + officer.cookie("CORDON-XSRF")))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html").header("Accept-Language", "fr")
                .build()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains(SENTENCE);
    }

    @Test
    void isToldToEverybodyWhileNoConnectionCanBeHad() throws Exception {
        var settings = pool.unwrap(HikariDataSource.class).getHikariConfigMXBean();
        var patience = settings.getConnectionTimeout();
        var login = TestDatabase.logins().runtime().user();
        TestDatabase.asSuperuser().execute("alter role \"" + login + "\" nologin");
        settings.setConnectionTimeout(500);
        try {
            TestDatabase.cut("true");
            for (var path : List.of("/api/operations", "/engine-rest/task", "/engine-rest/engine")) {
                var answer = http.get("coordinator", path);
                assertThat(answer.status()).as(path + answer.body()).isEqualTo(503);
                assertThat(answer.json().path("code").textValue()).isEqualTo("DATABASE_AWAY");
            }
            assertThat(http.get(null, "/actuator/health").json().path("status").textValue()).isEqualTo("DOWN");
        } finally {
            settings.setConnectionTimeout(patience);
            TestDatabase.asSuperuser().execute("alter role \"" + login + "\" login");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> http.get("coordinator", "/api/operations").status() == 200);
    }

    /** A caller who was told to try again repeats the act under the same key. Each answered act is stored exactly once. */
    @Test
    void losesNothingThatWasAnsweredAndKeepsNothingThatWasNot() throws Exception {
        var leads = "/api/targets/" + roundUp.withFrozenList().targetsOf("FR").get(0) + "/leads";
        var isOver = new AtomicBoolean();
        var cuts = people.submit(() -> {
            while (!isOver.get()) {
                TestDatabase.cut("random() < 0.3");
            }
            return null;
        });
        var acts = people.invokeAll(IntStream.range(0, ACTS).<Callable<Integer>>mapToObj(number -> () -> report(leads)).toList());
        isOver.set(true);
        cuts.get(30, TimeUnit.SECONDS);
        var refused = 0;
        for (var act : acts) {
            refused += act.get();
        }
        assertThat(refused).as("times that somebody was told to try again").isPositive();
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from lead", Integer.class)).isEqualTo(ACTS);
    }

    /** @return how often the report had to be sent again */
    private int report(String leads) {
        var key = UUID.randomUUID().toString();
        var report = new ObjectMapper().createObjectNode().put("happenedAt", "2026-01-02T03:04:05+01:00").put("zone", "Europe/Paris")
                .put("country", "FR").put("text", "Seen").toString();
        for (var refused = 0;; refused++) {
            var answer = http.send(http.request(leads).header("Authorization", Http.basic("ncb-fr", "cordon"))
                    .header("Content-Type", "application/json").header(IdempotencyKey.HEADER, key).POST(BodyPublishers.ofString(report))
                    .build());
            if (answer.status() == 201) {
                return refused;
            }
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
        }
    }

    /** Breaks off the connection of a request while that request waits for a locked table. */
    private <T> T whileItWaitsFor(String table, Supplier<T> request) throws Exception {
        var owner = TestDatabase.asOwner();
        CompletableFuture<T> answer = new TransactionTemplate(new DataSourceTransactionManager(owner.getDataSource())).execute(held -> {
            owner.execute("lock table " + table + " in access exclusive mode");
            var asked = CompletableFuture.supplyAsync(request, people);
            var waiting = "pid in (select pid from pg_locks where not granted)";
            var cuts = new AtomicInteger();
            await().atMost(Duration.ofSeconds(20)).until(() -> cuts.addAndGet(TestDatabase.cut(waiting)) >= 0 && asked.isDone());
            assertThat(cuts).hasPositiveValue();
            return asked;
        });
        return answer.get(60, TimeUnit.SECONDS);
    }
}
