package org.cordon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.cordon.access.MatrixWorld;
import org.cordon.access.RouteMatrix;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.RawHttp;
import org.cordon.support.RoundUp;
import org.cordon.support.Turns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Sends values that break programs, to each place that takes a value. Cordon takes or refuses each of them, and never fails. */
@CordonTest
class BadValuesTest {

    private static final String LONG = "9".repeat(40);

    /** Bad values as they stand in JSON. */
    private static final List<String> IN_BODIES = List.of("null", "[]", "{}", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"",
            "\"a\\u0000b\"", "99999999999", "-1", "-99999999999999999999",
            "1e400", "1.5", LONG, "true", "[null]", "[[]]", "[{}]", "[\"\\u0000\"]", "{\"x\":null}", "\"" + LONG + "\"",
            "\"+999999999-12-31T23:59:59Z\"", "\"-290000-01-01T00:00:00Z\"",
            "\"2026-13-45T99:00:00Z\"", "\"P99999999999D\"", "\"" + "x".repeat(3000) + "\"");
    private static final List<String> BODIES = List.of("", " ", "null", "[]", "{}", "[null]", "[[]]", "\"\"", "\"x\"", "0", "true", "{",
            "[", "nul", "\u0000", "{\"\\u0000\":1}", "{\"\":null}",
            "{\"a\":1}{\"a\":2}", "\ufeff{}", "[".repeat(3000), "{\"a\":".repeat(3000), LONG, "1e999999999", "{\"a\":1e999999999}");

    /** Bad values as they stand in a query. */
    private static final List<String> IN_QUERIES = List.of("", " ", "null", "[]", "0", "-1", "1.5", "1e9", "NaN", "2147483648",
            "-2147483649", "99999999999", "9223372036854775808", LONG,
            "true", "'", "\"", "\\", "%", "_", "\u0000", "a\u0000b", "\ud83d\ude00", "\u202e", "x".repeat(3000),
            "+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z",
            "-290000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-13-45T99:00:00Z", "2026-02-30T00:00:00Z", "../..", "Europe/Nowhere",
            "GMT+25", "1-2-3-4-5", "AAAA");
    private static final List<String> IN_PATHS = List.of("0", "-1", "2147483648", "99999999999", LONG, "null", "*", "~", ":", "@", "-",
            "...", "x".repeat(3000), "1-2-3-4-5");

    /** Parameters of the engine's queries, of each type, and a name that the engine does not know. */
    private static final List<String> ASKED_OF_ENGINE = List.of("firstResult", "maxResults", "sortBy", "sortOrder", "priority",
            "maxPriority", "dueBefore", "createdAfter", "processDefinitionId",
            "processInstanceId", "processInstanceIds", "variables", "processVariables", "candidateGroup", "candidateGroups", "nameLike",
            "taskId", "version", "active", "startedAfter",
            "groupBy", "id", "resourceType", "permissionName", "permissionValue", "resourceId", "memberOfGroup", "unknown");

    private static final List<String> LISTS_OF_ENGINE = List.of("candidateGroups", "processInstanceBusinessKeyIn", "taskDefinitionKeyIn",
            "taskDefinitionKeyNotIn", "assigneeIn", "assigneeNotIn", "processDefinitionKeyIn", "processInstanceIdIn",
            "activityInstanceIdIn", "tenantIdIn", "taskIdIn", "orQueries", "sorting");

    private static final List<String> HEADERS = List.of("If-Match", "If-None-Match", "If-Modified-Since", "Last-Event-ID",
            "Idempotency-Key", "Accept", "Accept-Language", "Accept-Encoding",
            "Content-Type", "Content-Encoding", "Authorization", "Range", "Expect", "Origin", "Referer", "User-Agent", "X-Forwarded-For",
            "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded",
            "X-CORDON-XSRF", "X-XSRF-TOKEN", "X-Requested-With", "X-Authorized-Engine", "Sec-Fetch-Site", "X-HTTP-Method-Override",
            "Cookie", "traceparent");
    private static final List<String> IN_HEADERS = List.of("", ",", ";", "*", "*/*;q=x", "\"", "\"\"", "W/\"1\"", "\"-1\"",
            "\"99999999999\"", "0", LONG, "x".repeat(3000), "\u00ff\u00fe", "a\u0001b", "Basic", "Basic ?",
            "Basic Og==", "Basic AAAAOg==", "Bearer x", "bytes=5-1", "bytes=0-99999999999999999999", "100-continue", "gzip, gzip",
            "text/html;charset=none", "application/json;charset=utf-7",
            "application/xml", "/", "fr-FR;q=2, zz", "und-x-", "'", "null", "Thu, 99 Foo 2026 25:61:61 GMT", "https://[::",
            "JSESSIONID=; CORDON-XSRF=; cordon-known=..; cordon-way=a.9.b", "cordon-known=\"; $Version=x; =;;");
    private static final List<String> BROKEN_FORMS = List.of("multipart/form-data", "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x", "multipart/form-data; boundary=\"", "Multipart/Form-Data;boundary=y", "multipart/mixed",
            "multipart/form-data; boundary=" + "x".repeat(100), "multipart/form-data; charset=none; boundary=x");
    private static final String TOKEN = "0c4be3c5-6b4f-4d3d-9f0a-1e6f3c0d9a77";
    private static final Map<String, List<String>> FORMS = Map.of("/login", List.of("username", "password", "lang", "place"),
            "/account/password", List.of("present", "wanted", "repeated"),
            "/account/language", List.of("language"), "/account/sign-out-everywhere", List.of("present"), "/logout", List.of("out"),
            "/account/none", List.of("none"));

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> failed = new ArrayList<>();
    private MatrixWorld world;
    private final Turns turns = new Turns();
    private RawHttp raw;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    void world(Http http, RoundUp roundUp, Jobs jobs, PartnerAccounts partners, Environment environment) {
        world = new MatrixWorld(http, roundUp, jobs, partners);
        raw = new RawHttp(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @BeforeEach
    void play() {
        world.play();
    }

    @Test
    void failsAtNoBody() throws IOException {
        for (var row : RouteMatrix.read()) {
            var heard = row.whoIsHeard();
            if (row.body().equals(RouteMatrix.READABLE) && row.item().isEmpty() && !row.isPage() && heard.isPresent()) {
                var account = heard.get();
                send(row, account, turns.some(BODIES, 1));
                if (row.type().equals("application/json")) {
                    spoilt(world.sent(row, account)).forEach(bodies -> send(row, account, bodies));
                }
            }
        }
        assertThat(failed).as(failed.size() + " answers").isEmpty();
    }

    /** Sends forms with files whose parts have no valid boundary. With a key, Cordon looks at their contents before the route does. */
    @Test
    void failsAtNoBrokenForm() throws IOException {
        for (var row : RouteMatrix.read()) {
            var heard = row.whoIsHeard();
            if (row.body().equals(RouteMatrix.READABLE) && row.item().isEmpty() && heard.isPresent()) {
                var account = heard.get();
                for (var type : turns.some(BROKEN_FORMS, 2)) {
                    for (var key : Arrays.asList(null, "broken-" + turns.taken())) {
                        var headers = headers(type, "application/json", account);
                        if (key != null) {
                            headers.put("Idempotency-Key", key);
                        }
                        var answer = raw.ask(row.method(), row.address(world.shared()), headers, "--x\r\n\r\nno part\r\n");
                        noteHeard(row.title() + " " + account + " key " + key, type, answer);
                        if (answer.status() < 300) {
                            world.restore();
                        }
                    }
                }
            }
        }
        assertThat(failed).as(failed.size() + " answers").isEmpty();
    }

    @Test
    void failsAtNoQueryAndNoPath() throws IOException {
        var rows = RouteMatrix.read();
        routes.getHandlerMethods().forEach((route, handler) -> route.getPatternValues().forEach(path -> rows.stream()
                .filter(row -> row.path().equals(path) && row.item().isEmpty() && !row.path().startsWith("/error")
                        && !row.body().equals(RouteMatrix.BROKEN)
                        && route.getMethodsCondition().getMethods().stream().anyMatch(method -> method.name().equals(row.method())))
                .findFirst().ifPresent(row -> row.whoIsHeard().ifPresent(account -> {
                            var address = row.address(world.shared()).split("\\?")[0];
                            for (var parameter : parameters(handler)) {
                        turns.some(IN_QUERIES, 2).forEach(value -> ask(row,
                                address + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8), account));
                                ask(row, address + "?" + parameter, account);
                                ask(row, address + "?" + parameter + "=1&" + parameter + "=2", account);
                            }
                            if (path.contains("{")) {
                                turns.some(IN_PATHS, 3).forEach(value -> ask(row, path.replaceAll("\\{[^}]+}", value), account));
                            }
                        }))));
        assertThat(failed).as(failed.size() + " answers").isEmpty();
    }

    /** Every path of the engine that is open to somebody. */
    @Test
    void failsAtNothingThatTheEngineIsAsked() throws IOException {
        try (var engine = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(Files.newBufferedReader(Path.of("src/test/resources/access/engine.csv")))) {
            for (var row : engine) {
                var account = row.get("country").equals("x") ? "ncb-fr" : row.get("manager").equals("x") ? "manager" : "admin";
                var path = row.get("path");
                var task = world.shared().get("/engine-rest/task/");
                var address = "/engine-rest" + path.replace("{id:.+:[0-9]+:.+}", "none:1:none").replace("/task/{id}", "/task/" + task)
                        .replaceAll("\\{[a-z]+}", "none").replace("/**", "");
                if (path.startsWith("/camunda")) {
                    continue;
                }
                if (row.get("method").equals("GET")) {
                    ASKED_OF_ENGINE.forEach(parameter -> turns.some(IN_QUERIES, 29).forEach(value -> engine("GET",
                            address + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8), account, "")));
                } else if (!row.get("method").equals("DELETE")) {
                    turns.some(BODIES, 1).forEach(body -> engine(row.get("method"), address, account, body));
                    ASKED_OF_ENGINE.forEach(parameter -> turns.some(IN_BODIES, 11)
                            .forEach(value -> engine(row.get("method"), address, account, "{\"" + parameter + "\":" + value + "}")));
                }
            }
        }
        assertThat(failed).as(failed.size() + " answers").isEmpty();
    }

    @Test
    void failsAtNoEmptyListThatTheEngineIsAsked() {
        for (var path : List.of("/engine-rest/task", "/engine-rest/task/count")) {
            for (var list : LISTS_OF_ENGINE) {
                List.of("", " ", ",", ",,").forEach(value -> engine("GET",
                        path + "?" + list + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8), "ncb-fr", ""));
                List.of("[]", "[\"\"]", "[\" \"]", "null").forEach(
                        value -> engine("POST", path, "ncb-fr", "{\"" + list + "\":" + value + "}"));
            }
        }
        assertThat(failed).as(failed.size() + " answers").isEmpty();
    }

    /** Asks one route of each kind, as a stranger and as an officer. */
    @Test
    void failsAtNoHeader() {
        var places = List.of("GET /", "GET /login", "GET /login?wrong", "GET /pages/dom.js", "GET /today", "GET /api/me",
                "GET /api/operations/" + world.shared().get("/api/operations/") + "/events",
                "GET /api/operations/" + world.shared().get("/api/operations/") + "/nominations/template.csv", "POST /api/leads",
                "PUT /api/today/visit", "PUT /api/countries",
                "PUT /api/targets/" + world.shared().get("/api/targets/") + "/handling", "GET /engine-rest/task", "POST /login",
                "GET /actuator/health", "GET /v3/api-docs");
        for (var place : places) {
            for (var header : HEADERS) {
                for (var account : Arrays.asList(null, "ncb-fr")) {
                    turns.some(IN_HEADERS, 5).forEach(value -> {
                        var headers = headers("application/json", header.equals("Last-Event-ID") ? "text/event-stream" : "application/json",
                                account);
                        headers.put(header, value);
                        note(place + " " + account + " " + header, value,
                                raw.ask(place.split(" ")[0], place.split(" ")[1], headers, place.startsWith("GET") ? "" : "{}"));
                    });
                }
            }
        }
        assertThat(failed).as(failed.size() + " answers").isEmpty();
    }

    /** Sends the forms of pages, both as a stranger and in a session. The token is in a cookie and a header, as a browser sends it. */
    @Test
    void failsAtNoForm() {
        for (var cookie : List.of("", session("ncb-fr"))) {
            FORMS.forEach((address, fields) -> fields.forEach(field -> turns.some(IN_QUERIES, 2).forEach(value -> {
                var headers = headers("application/x-www-form-urlencoded", "text/html", null);
                headers.put("Cookie", cookie + "CORDON-XSRF=" + TOKEN);
                headers.put("X-CORDON-XSRF", TOKEN);
                headers.put("X-Forwarded-For", "192.0.2." + turns.taken() % 250);
                note("POST " + address + " " + field, value,
                        raw.ask("POST", address, headers, field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
                note("POST " + address, field + value,
                        raw.ask("POST", address, headers, field + "=" + value.replace(" ", "") + "&%zz=%&" + field));
            })));
        }
        assertThat(failed).as(failed.size() + " answers").isEmpty();
    }

    /** Sends the webapps' own requests to the engine, which carry a session instead of a password. */
    @Test
    void failsAtNothingThatTheWebappsAsk() throws IOException {
        var sessions = Map.of("ncb-fr", session("ncb-fr"), "manager", session("manager"));
        try (var engine = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(Files.newBufferedReader(Path.of("src/test/resources/access/engine.csv")))) {
            for (var row : engine) {
                var account = row.get("country").equals("x") ? "ncb-fr" : "manager";
                var path = row.get("path").replace("{id:.+:[0-9]+:.+}", "none:1:none").replaceAll("\\{[a-z]+}", "none").replace("/**", "");
                var address = path.startsWith("/camunda") ? path : "/camunda/api/engine/engine/default" + path;
                if (path.endsWith("/logout")) {
                    continue;
                }
                var headers = headers("application/json", "application/json", null);
                headers.put("Cookie", sessions.get(account) + "XSRF-TOKEN=" + TOKEN + "; CORDON-XSRF=" + TOKEN);
                headers.put("X-XSRF-TOKEN", TOKEN);
                headers.put("X-CORDON-XSRF", TOKEN);
                if (row.get("method").equals("GET")) {
                    turns.some(ASKED_OF_ENGINE, 3).forEach(
                            parameter -> turns.some(IN_QUERIES, 29).forEach(value -> note("GET " + address + " " + account,
                                    parameter + value,
                                    raw.ask("GET", address + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
                                            headers, ""))));
                } else if (row.get("method").equals("POST")) {
                    turns.some(BODIES, 4).forEach(
                            body -> note("POST " + address + " " + account, body, raw.ask("POST", address, headers, body)));
                }
            }
        }
        assertThat(failed).as(failed.size() + " answers").isEmpty();
    }

    /** @return the cookie of a session, with the separator for a further cookie */
    private String session(String account) {
        var headers = headers("application/x-www-form-urlencoded", "text/html", null);
        headers.put("Cookie", "CORDON-XSRF=" + TOKEN);
        headers.put("X-CORDON-XSRF", TOKEN);
        var answer = raw.ask("POST", "/login", headers, "username=" + account + "&password=cordon");
        return answer.head().lines().filter(line -> line.startsWith("Set-Cookie: JSESSIONID="))
                .map(line -> line.substring("Set-Cookie: ".length(), line.indexOf(';')) + "; ").findFirst()
                .orElseThrow(() -> new AssertionError(answer.head()));
    }

    private static List<String> parameters(HandlerMethod handler) {
        var names = new DefaultParameterNameDiscoverer();
        var parameters = new TreeSet<String>();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(names);
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                parameters.add(parameter.getParameterName());
            }
        }
        return List.copyOf(parameters);
    }

    /** Returns a list for each value of the body, with that value replaced by every third of the bad values. */
    private List<List<String>> spoilt(String body) throws IOException {
        var whole = json.readTree(body);
        return places(whole, "").stream().map(place -> with(whole.deepCopy(), place).toString())
                .map(open -> turns.some(IN_BODIES, 3).stream().map(value -> open.replace("\"@here@\"", value)).toList()).toList();
    }

    private static List<String> places(JsonNode node, String at) {
        var places = new ArrayList<String>();
        if (node instanceof ObjectNode fields) {
            fields.properties().forEach(field -> {
                places.add(at + "/" + field.getKey());
                places.addAll(places(field.getValue(), at + "/" + field.getKey()));
            });
        }
        return places;
    }

    private static JsonNode with(JsonNode whole, String place) {
        var end = place.lastIndexOf('/');
        ((ObjectNode) whole.at(place.substring(0, end))).put(place.substring(end + 1), "@here@");
        return whole;
    }

    private void send(RouteMatrix.Row row, String account, List<String> bodies) {
        var done = false;
        for (var body : bodies) {
            var answer = raw.ask(row.method(), row.address(world.shared()), headers(row.type(), "application/json", account), body);
            noteHeard(row.title() + " " + account, body, answer);
            done |= answer.status() < 300;
        }
        if (done) {
            world.restore();
        }
    }

    private void ask(RouteMatrix.Row row, String address, String account) {
        if (!row.isPage()) {
            note(row.method(), address,
                    raw.ask(row.method(), address, headers(row.type(), row.accept(), account), world.sent(row, account)));
        }
    }

    private void engine(String method, String address, String account, String body) {
        note(method + " " + address + " " + account, body,
                raw.ask(method, address, headers("application/json", "application/json", account), body));
    }

    /** Also notes a request that was not let in: its value was never read, and so not tested. */
    private void noteHeard(String what, String value, RawHttp.Answer answer) {
        note(what, value, answer);
        if (answer.status() == 401) {
            failed.add("not let in: " + what);
        }
    }

    private void note(String what, String value, RawHttp.Answer answer) {
        if (answer.status() == 0 || answer.status() >= 500) {
            failed.add(answer.status() + " " + what + " <- "
                    + (value.length() > 120 ? value.substring(0, 120) + ".." : value).replace("\u0000", "\\0"));
        }
    }

    private static Map<String, String> headers(String type, String accept, String account) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", type);
        headers.put("Accept", accept);
        if (account != null) {
            headers.put("Authorization", RouteMatrix.authorization(account));
        }
        return headers;
    }
}
