package org.cordon.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.speed.Requests.Request;
import org.cordon.speed.TimedStatements.Timed;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Measures every page, every read of {@code /api}, what Cockpit's plugin asks, and what Tasklist and Cockpit ask the engine. The readers
 * are coordinator, manager and country; the data are ten operations of 195 countries. It writes two tables for {@code docs/performance.md},
 * and the plan of each request's slowest statement below {@code target/speed}. It asserts that everything was answered and nothing about
 * time, and no build runs it: {@code mvn test -Dtest=EveryRequestMeasurement}. {@code -Dmeasured.targets=10000} takes ten times as many
 * targets. {@code -Dmeasured.only=Tasklist} measures only what Tasklist asks, over the instances that have tasks.
 */
@CordonTest
@Import({SpeedData.class, TimedStatements.class})
class EveryRequestMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(EveryRequestMeasurement.class);
    private static final Path TABLES = Path.of("target", "speed");
    private static final int TARGETS = Integer.getInteger("measured.targets", 1000);
    private static final String ONLY = System.getProperty("measured.only", "");
    private static final int WARM_UP = 5;
    private static final int RUNS = 30;
    /** A request that is slow is asked fewer times. */
    private static final double PATIENCE_MILLIS = 15_000;

    @Autowired
    private Http http;
    @Autowired
    private SpeedData data;
    private final Map<String, Visitor> visitors = new HashMap<>();

    private record Measured(Request request, double median, double p95, int bytes, Timed slowest) {
    }

    @Test
    void measure() throws Exception {
        var began = System.nanoTime();
        data.load(TARGETS, !ONLY.isEmpty());
        LOG.info("{} targets in each of ten operations, loaded in {} s: {}", TARGETS, (System.nanoTime() - began) / 1_000_000_000, rows());
        var measured = new ArrayList<Measured>();
        for (var request : new Requests(TestDatabase.asOwner(), Requests.RUNNING).all().stream()
                .filter(request -> ONLY.isEmpty() || request.group().equals(ONLY)).toList()) {
            if (ask(request).statusCode() == 200) {
                measured.add(measure(request));
            } else {
                LOG.info("not asked: {} as {}", request.name(), request.user());
            }
        }
        assertThat(measured).hasSizeGreaterThan(ONLY.isEmpty() ? 100 : 2);
        Files.createDirectories(TABLES);
        Files.writeString(TABLES.resolve("requests-" + TARGETS + ".md"), requestsTable(measured));
        Files.writeString(TABLES.resolve("plans-" + TARGETS + ".md"), plans(measured));
    }

    private Measured measure(Request request) {
        for (int run = 0; run < WARM_UP; run++) {
            ask(request);
        }
        var times = new ArrayList<Double>();
        var spent = 0.0;
        var bytes = 0;
        while (times.size() < RUNS && spent < PATIENCE_MILLIS) {
            var began = System.nanoTime();
            var answer = ask(request);
            times.add((System.nanoTime() - began) / 1e6);
            spent += times.get(times.size() - 1);
            bytes = answer.body().length();
            assertThat(answer.statusCode()).as(request.name()).isEqualTo(200);
        }
        TimedStatements.listen();
        ask(request);
        var slowest = TimedStatements.heard().stream().max(Comparator.comparingDouble(Timed::millis)).orElse(null);
        times.sort(Comparator.naturalOrder());
        var measured = new Measured(request, times.get(times.size() / 2), times.get((int) Math.ceil(times.size() * 0.95) - 1), bytes,
                slowest);
        LOG.info("{}", line(measured));
        return measured;
    }

    private HttpResponse<String> ask(Request request) {
        var asked = http.request(request.address()).header("Accept", request.accept()).header("Content-Type", "application/json");
        if (request.body() != null) {
            asked.POST(BodyPublishers.ofString(request.body()));
        }
        if (request.session()) {
            return visitors.computeIfAbsent(request.user(), this::visitor).ask(asked.build());
        }
        return http.send(asked.header("Authorization", Http.basic(request.user(), "cordon")).build()).response();
    }

    private Visitor visitor(String user) {
        var visitor = new Visitor(http);
        visitor.signIn(user, "cordon");
        return visitor;
    }

    private static Map<String, Long> rows() {
        var rows = new LinkedHashMap<String, Long>();
        for (var table : List.of("operation", "participation", "nomination", "target", "confirmation", "lead", "arrest", "ledger_event",
                "message", "audit_entry", "act_ru_execution",
                "act_ru_task", "act_ru_identitylink", "act_ru_authorization", "act_ru_job", "act_ru_incident", "act_ru_variable",
                "act_hi_procinst", "act_hi_actinst", "act_hi_varinst")) {
            rows.put(table, TestDatabase.asOwner().queryForObject("select count(*) from " + table, Long.class));
        }
        return rows;
    }

    private static String requestsTable(List<Measured> measured) {
        var shapes = shapes(measured);
        return measured.stream().collect(Collectors.groupingBy(one -> one.request().group(), LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream()
                .map(group -> "**" + group.getKey()
                        + "**\n\n| Request | As | p50 ms | p95 ms | kB | Slowest statement, ms |\n|---|---|---|---|---|---|\n"
                        + group.getValue().stream().sorted(Comparator.comparingDouble(Measured::p95).reversed())
                                .map(one -> line(one) + (one.slowest() == null ? "– |"
                                        : tenths(one.slowest().millis()) + " (" + (shapes.indexOf(one.slowest().sql()) + 1) + ") |"))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private static String line(Measured one) {
        return "| `" + one.request().name() + "` | " + one.request().user() + " | " + tenths(one.median()) + " | " + tenths(one.p95())
                + " | " + one.bytes() / 1024 + " | ";
    }

    /** The slowest statement of each request, the slowest of all first. */
    private static List<String> shapes(List<Measured> measured) {
        return measured.stream().map(Measured::slowest).filter(one -> one != null)
                .sorted(Comparator.comparingDouble(Timed::millis).reversed())
                .map(Timed::sql).distinct().toList();
    }

    private static String plans(List<Measured> measured) {
        var shapes = shapes(measured);
        var text = new StringBuilder();
        for (int number = 0; number < shapes.size(); number++) {
            var shape = shapes.get(number);
            var worst = measured.stream().filter(one -> one.slowest() != null && one.slowest().sql().equals(shape))
                    .max(Comparator.comparingDouble(one -> one.slowest().millis())).orElseThrow();
            text.append("**").append(number + 1).append("**, of `").append(worst.request().name()).append("` as ")
                    .append(worst.request().user()).append(", ")
                    .append(tenths(worst.slowest().millis())).append(" ms\n\n```sql\n")
                    .append(shape.strip().replaceAll("\\R(\\s*\\R)+", "\n")).append("\n```\n\n```\n")
                    .append(StatementPlan.of(worst.request().user(), worst.slowest())).append("\n```\n\n");
        }
        return text.toString();
    }

    private static String tenths(double milliseconds) {
        return String.format(Locale.ROOT, "%.1f", milliseconds);
    }
}
