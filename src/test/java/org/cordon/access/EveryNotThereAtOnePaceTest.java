package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.platform.http.pace.Pace;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every answer "not there" waits for the next departure: on each route and method, however the code writes it, and whether the thing is
 * hidden or missing. An answer without that wait would arrive earlier than one step after its request.
 */
@CordonTest
class EveryNotThereAtOnePaceTest {

    private static final Duration STEP = Duration.ofMillis(300);
    private static final int AT_ONCE = 32;
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final List<String> BODIES = List.of("", "{}", "{");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}|\\*+");
    private static final String ABSENT = "TERRA-2031-TZZZZZ";
    private static final String FORM = "multipart/form-data; boundary=x";

    private MatrixWorld world;
    private Pace pace;
    @Autowired
    private Http http;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    void world(ApplicationContext context, RoundUp roundUp, Jobs jobs, PartnerAccounts partners) {
        world = new MatrixWorld(http, roundUp, jobs, partners);
        pace = new Pace(context);
    }

    @BeforeEach
    void hold() {
        world.play();
        pace.every(STEP);
    }

    @AfterEach
    void holdNothing() {
        pace.every(Duration.ZERO);
    }

    /** Asks everything that the matrix answers with 404: hidden things, with bodies that can be read. */
    @Test
    void aboutAllThatTheMatrixHides() throws Exception {
        var asked = new ArrayList<Asked>();
        for (var row : RouteMatrix.read()) {
            row.expected().entrySet().stream().filter(answer -> answer.getValue() == 404).findFirst().ifPresent(answer -> asked.add(
                    new Asked(row.title() + " by " + answer.getKey(),
                            () -> world.ask(row, RouteMatrix.EVERYONE.get(answer.getKey()), world.things(row)).statusCode())));
        }
        assertThat(held(asked)).as("routes that answered 404").isGreaterThan(300);
    }

    /** Asks each route pattern of the running application about a missing thing, by each method and with each kind of body. */
    @Test
    void aboutAllThatDoesNotExist() throws Exception {
        var asked = new ArrayList<Asked>();
        for (var pattern : patterns()) {
            var path = PLACE.matcher(pattern).replaceAll(ABSENT);
            METHODS.forEach(method -> BODIES.stream().filter(body -> body.isEmpty() || method.startsWith("P")).forEach(body ->
                    asked.add(new Asked(method + " " + path + " <- " + body, () -> status(method, path, "application/json", body)))));
            asked.add(new Asked("POST " + path + " <- form", () -> status("POST", path, FORM, "--x\r\n\r\n--x--")));
        }
        assertThat(held(asked)).as("requests that were answered 404").isGreaterThan(600);
    }

    /** A future route may write its answer in any of these ways. */
    @Test
    void howeverItIsWritten() throws Exception {
        var ways = Map.of("at-once", "written", "announced", "announced", "flushed", "flushed", "error", "error", "refused", "refused",
                "later", "later", "later-written", "laterWritten", "large", "large", "text", "text");
        var planted = new ArrayList<RequestMappingInfo>();
        var asked = new ArrayList<Asked>();
        var bodies = new ConcurrentSkipListSet<String>();
        try {
            for (var way : ways.entrySet()) {
                var mapping = RequestMappingInfo.paths("/api/planted/" + way.getKey()).methods(RequestMethod.GET, RequestMethod.POST)
                        .options(routes.getBuilderConfiguration()).build();
                var method = Stream.of(Ways.class.getMethods()).filter(each -> each.getName().equals(way.getValue())).findFirst()
                        .orElseThrow();
                routes.registerMapping(mapping, new Ways(), method);
                planted.add(mapping);
                for (var verb : List.of("GET", "POST", "HEAD")) {
                    asked.add(new Asked(verb + " " + way.getKey(), () -> {
                        var answer = http.send("ncb-es", verb, "/api/planted/" + way.getKey(), verb.equals("POST") ? "{}" : null);
                        bodies.add(verb + " " + way.getKey() + " " + answer.status() + " " + answer.body().length());
                        return answer.status();
                    }));
                }
            }
            var held = held(asked);
            assertThat(held).as(bodies.toString()).isEqualTo(asked.size());
            assertThat(bodies).as("what is held arrives whole").contains("GET large 404 200000", "POST large 404 200000",
                    "GET text 404 9", "GET announced 404 9", "POST announced 404 9", "POST flushed 404 9", "GET later-written 404 9",
                    "HEAD announced 404 0");
        } finally {
            planted.forEach(routes::unregisterMapping);
        }
    }

    private record Asked(String title, Callable<Integer> status) {
    }

    /** @return the number of answers with status 404; none of them came early */
    private int held(List<Asked> asked) throws Exception {
        var notThere = new AtomicInteger();
        var early = new ConcurrentSkipListSet<String>();
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var waiting = new ArrayList<Future<?>>();
            asked.forEach(each -> waiting.add(threads.submit(() -> {
                var began = System.nanoTime();
                var status = each.status().call();
                var elapsed = System.nanoTime() - began;
                if (status == 404) {
                    notThere.incrementAndGet();
                    if (elapsed < STEP.toNanos()) {
                        early.add(each.title() + " after " + elapsed / 1_000_000 + " ms");
                    }
                }
                return null;
            })));
            for (var each : waiting) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(early).as("answers that left before their step").isEmpty();
        return notThere.get();
    }

    private TreeSet<String> patterns() {
        var patterns = new TreeSet<>(List.of("/api/nothing-of-the-kind", "/engine-rest/task/{id}", "/engine-rest/task/{id}/complete",
                "/engine-rest/task/{id}/submit-form", "/engine-rest/task/{id}/claim", "/engine-rest/process-instance/{id}",
                "/camunda/api/engine/engine/default/task/{id}/complete", "/engine-rest/nothing", "/go/{id}", "/nothing"));
        routes.getHandlerMethods().keySet().forEach(route -> route.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/") && PLACE.matcher(pattern).find()).forEach(patterns::add));
        return patterns;
    }

    private int status(String method, String path, String type, String body) {
        return http.send(http.request(path).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", type).header("Accept", "application/json")
                .header("Authorization", Http.basic("ncb-es", "cordon")).build()).status();
    }

    /** Ways in which a controller can say that a thing is not there. */
    public static final class Ways {

        private static final byte[] WORDS = "not there".getBytes(StandardCharsets.UTF_8);

        @NotAudited("planted")
        public void written(HttpServletResponse response) throws IOException {
            response.setStatus(404);
            response.getOutputStream().write(WORDS);
        }

        @NotAudited("planted")
        public void announced(HttpServletResponse response) throws IOException {
            response.setContentLength(WORDS.length);
            response.setStatus(404);
            response.getOutputStream().write(WORDS);
        }

        @NotAudited("planted")
        public void flushed(HttpServletResponse response) throws IOException {
            response.setStatus(404);
            response.getOutputStream().write(WORDS);
            response.getOutputStream().flush();
            response.flushBuffer();
            response.getOutputStream().close();
        }

        @NotAudited("planted")
        public void text(HttpServletResponse response) throws IOException {
            response.setStatus(404);
            response.getWriter().print("not there");
            response.getWriter().close();
        }

        @NotAudited("planted")
        public void large(HttpServletResponse response) throws IOException {
            response.setStatus(404);
            response.getOutputStream().write("x".repeat(200_000).getBytes(StandardCharsets.UTF_8));
        }

        @NotAudited("planted")
        public void error(HttpServletResponse response) throws IOException {
            response.sendError(404);
        }

        @NotAudited("planted")
        public void refused() {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }

        @NotAudited("planted")
        public Callable<ResponseEntity<String>> later() {
            return () -> {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            };
        }

        @NotAudited("planted")
        public Callable<ResponseEntity<byte[]>> laterWritten() {
            return () -> ResponseEntity.status(HttpStatus.NOT_FOUND).body(WORDS);
        }
    }
}
