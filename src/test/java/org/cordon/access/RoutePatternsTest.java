package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.DatabaseContents;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tries two ways to lose control over access along routes: (b) the same handler by another verb, and (h) one route mapped to everyone.
 * {@link ItemPatternsTest} covers the things that a route names.
 */
@CordonTest
class RoutePatternsTest {

    private static final List<String> VERBS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE");

    /** Tables that only record that somebody asked. */
    private static final Set<String> TRACES = Set.of("cordon.audit_entry", "cordon.kept_answer", "cordon.act_level");

    /** The routes that an account of a post of specialists may use, and why. It may also sign in and see its own account. */
    private static final Map<String, String> OPEN_TO_SPECIALISTS = Map.of(
            "GET /api/countries", "names of countries",
            "GET /api/specialists", "the directory in which its own post stands",
            "GET /api/specialists.csv", "the same as a file",
            "GET /api/specialists/{reference}", "the same, of one",
            "GET /network/specialists", "the page of the same",
            "GET /api/given", "what its bureau gives it", "GET /given", "the page of the same",
            "GET /help", "what each role does", "GET /help/{role}", "the same of one role");

    /** Routes that answer all other signed-in accounts alike, and why none of these accounts has to be kept from them. */
    private static final Map<String, String> OPEN_TO_ALL = Map.ofEntries(
            Map.entry("GET /api/countries", "names of countries; contacts are left out for those whom they do not reach"),
            Map.entry("GET /api/countries.csv", "the same as a file"),
            Map.entry("GET /api/duty", "who is on duty where; nothing for those who have no bureau to reach"),
            Map.entry("GET /directory", "the page of the same"),
            Map.entry("GET /api/me", "oneself"),
            Map.entry("GET /api/operations", "a list of what the caller sees"),
            Map.entry("GET /api/inbox", "the caller's own tasks, and what others owe the caller"),
            Map.entry("GET /api/inbox/state", "whether these tasks have changed"),
            Map.entry("GET /api/subjects", "what references are about, as far as the caller sees it"),
            Map.entry("GET /api/operations/work", "what waits in what the caller sees"),
            Map.entry("GET /api/receipts", "what was done in the caller's own office"),
            Map.entry("GET /receipts", "the page of the same"),
            Map.entry("GET /api/decisions", "what the caller decided himself"),
            Map.entry("GET /help", "what each role does"),
            Map.entry("GET /help/{role}", "the same of one role"),
            Map.entry("GET /demo/progress", "how far the demo has been played, which production does not have"),
            Map.entry("GET /api/release-requests", "a list of what the caller asks or is asked"),
            Map.entry("GET /api/questions", "a list of what the caller asks or is asked"),
            Map.entry("GET /questions", "the page of the same"),
            Map.entry("GET /contacts", "the page of what the caller declares and is asked"),
            Map.entry("GET /api/alerts", "a list of what the caller has issued or reads"),
            Map.entry("GET /alerts", "the page of the same"),
            Map.entry("GET /network", "the page of the groups that the caller sees"),
            Map.entry("GET /api/groups", "a list of the groups that the caller sees"),
            Map.entry("GET /api/groups.csv", "the same as a file"),
            Map.entry("GET /api/sessions", "a list of the sessions to which the caller is invited"),
            Map.entry("GET /network/sessions", "the page of the same"),
            Map.entry("GET /api/analysis-files", "a list of the analysis files that the caller sees"),
            Map.entry("GET /analysis", "the page of the same"),
            Map.entry("GET /api/products", "a list of the products that the caller sees"),
            Map.entry("GET /products", "the page of the same"),
            Map.entry("GET /api/operations/{operation}/product-persons", "names that the caller's own country has taken up"),
            Map.entry("GET /network/specialists", "an empty page; what it shows is refused to those who have no bureau to reach"),
            Map.entry("GET /api/question-limits", "what is owed how soon"),
            Map.entry("GET /api/releases", "a list of what has been released to the caller"),
            Map.entry("GET /welcome", "what to do next, by role"),
            Map.entry("GET /account", "oneself"), Map.entry("GET /account/second-factor", "oneself"),
            Map.entry("GET /password", "a form that serves whoever has a link"),
            Map.entry("GET /login", "the sign-in"),
            Map.entry("GET /demo/mail", "the mail of the demo, which production does not have"),
            Map.entry("GET /camunda/favicon.ico", "a picture"),
            Map.entry("GET /actuator/health", "whether it runs, without details"),
            Map.entry("GET /actuator/info", "which release runs"),
            Map.entry("GET /v3/api-docs", "the interface"));

    /** The paths of sign-in, of a person's own account, and of pages that everybody may read. */
    private static final Pattern OF_ONESELF = Pattern.compile("/api/me|/account.*|/welcome|/login|/password|/demo/.*|/actuator/health");

    @Autowired
    private Http http;
    private MatrixWorld world;

    @Autowired
    void world(Http http, RoundUp roundUp, Jobs jobs, PartnerAccounts partners) {
        world = new MatrixWorld(http, roundUp, jobs, partners);
    }

    /** (b) HEAD tells the same about a thing as GET and no more: the same status, and the same row of the audit. */
    @TestFactory
    Stream<DynamicTest> sameHandlerByHead() throws IOException {
        var rows = RouteMatrix.read();
        world.play();
        return rows.stream().filter(row -> row.method().equals("GET") && row.path().startsWith("/api/"))
                .map(row -> dynamicTest("(b) HEAD " + row.path() + row.ask() + (row.item().isEmpty() ? "" : ", " + row.item()), () -> {
                    for (var name : List.of("FR", "IT", "ES", "DE", "administrator")) {
                        var account = RouteMatrix.EVERYONE.get(name);
                        var status = world.ask(row, account, world.things(row)).statusCode();
                        var read = lastAudited();
                        assertThat(by("HEAD", row, account, Map.of()).status()).as(name).isEqualTo(status);
                        assertThat(lastAudited()).as(name + " leaves the same trace").isEqualTo(read.replace("GET /", "HEAD /"));
                    }
                }));
    }

    /**
     * (b) A path answers only to its own verbs, even if a header or a field of a form names another. The tables are compared once after all
     * routes. Only if something was left there, each route is asked alone, to name the one that wrote.
     */
    @Test
    void sameHandlerByAnotherVerb() throws IOException {
        var rows = RouteMatrix.read();
        world.play();
        var methods = rows.stream().collect(Collectors.groupingBy(row -> row.path().replaceAll("\\{[^}]+}", "{}"),
                Collectors.mapping(RouteMatrix.Row::method, Collectors.toSet())));
        var asked = rows.stream().filter(row -> row.path().startsWith("/api/") && row.body().equals(RouteMatrix.READABLE)).toList();
        var before = contents();
        asked.forEach(row -> byAnotherVerb(row, methods.get(row.path().replaceAll("\\{[^}]+}", "{}"))));
        if (!contents().equals(before)) {
            for (var row : asked) {
                world.restore();
                var alone = contents();
                byAnotherVerb(row, methods.get(row.path().replaceAll("\\{[^}]+}", "{}")));
                assertThat(contents()).as(row.title()).isEqualTo(alone);
            }
            throw new AssertionError("Several routes together left something in the tables");
        }
    }

    private void byAnotherVerb(RouteMatrix.Row row, Set<String> known) {
        for (var name : List.of("FR", "ES", "coordinator", "administrator")) {
            var account = RouteMatrix.EVERYONE.get(name);
            for (var verb : VERBS) {
                if (!known.contains(verb) && !(verb.equals("HEAD") && known.contains("GET"))) {
                    var answer = by(verb, row, account, Map.of());
                    assertThat(answer.status()).as(row.title() + ", " + name + " " + verb)
                            .isIn(verb.equals("OPTIONS") ? List.of(200, 403, 404, 405) : List.of(400, 403, 404, 405, 501));
                }
            }
            // A header or a field that names another verb does not change the request.
            var disguise = known.contains("GET") ? "GET" : "OPTIONS";
            by(disguise, row, account, Map.of("X-HTTP-Method-Override", row.method(), "X-HTTP-Method", row.method(),
                    "X-Method-Override", row.method()));
            http.send(http.request(row.address(world.things(row)).replaceAll("\\?.*", "") + "?_method=" + row.method())
                    .method(disguise, BodyPublishers.noBody())
                    .header("Authorization", Http.basic(account, "cordon")).header("Accept", "application/json").build());
        }
    }

    /** (b) OPTIONS tells which verbs the path allows, and nothing about the thing. */
    @TestFactory
    Stream<DynamicTest> optionsTellNothingOfAThing() throws IOException {
        var rows = RouteMatrix.read();
        world.play();
        return rows.stream().filter(row -> row.item().equals(RouteMatrix.WITHHELD) && row.path().startsWith("/api/"))
                .map(row -> dynamicTest("(b) OPTIONS " + row.path(), () -> {
            var things = world.withheld();
            var absent = RouteMatrix.absent(row, things);
            for (var account : List.of("ncb-it", "ncb-de")) {
                var hidden = options(account, row.address(things));
                assertThat(options(account, row.address(absent))).as(account).isEqualTo(RouteMatrix.renamed(hidden, things, absent));
            }
        }));
    }

    /** (h) */
    @Test
    void oneRouteMappedToEveryone() throws IOException {
        var open = new TreeSet<String>();
        var strangers = new TreeSet<String>();
        var specialists = new TreeSet<String>();
        for (var row : RouteMatrix.read()) {
            var statuses = new HashMap<>(row.expected());
            statuses.remove("stranger");
            if (statuses.remove("specialist") < 300 && row.method().equals("GET") && !OF_ONESELF.matcher(row.path()).matches()) {
                specialists.add(row.route());
            }
            if (Set.copyOf(statuses.values()).equals(Set.of(200))) {
                open.add(row.route());
            }
            if (row.expected().get("stranger") == 200) {
                strangers.add(row.route());
            }
        }
        assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN_TO_ALL.keySet());
        assertThat(specialists).containsExactlyInAnyOrderElementsOf(OPEN_TO_SPECIALISTS.keySet());
        assertThat(strangers).containsExactlyInAnyOrder("GET /login", "GET /password", "GET /demo/mail", "GET /demo/progress",
                "GET /actuator/health");
    }

    private Http.Answer by(String verb, RouteMatrix.Row row, String account, Map<String, String> headers) {
        var body = world.sent(row, account);
        var request = http.request(row.address(world.things(row)))
                .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", Http.basic(account, "cordon")).header("Content-Type", row.type()).header("Accept", row.accept());
        headers.forEach(request::header);
        return http.send(request.build());
    }

    private String options(String account, String path) {
        var answer = http.send(account, "OPTIONS", path, null);
        return answer.status() + " " + answer.response().headers().allValues("Allow") + answer.body();
    }

    private static String lastAudited() {
        return TestDatabase.asOwner().queryForList(
                "select action || ' ' || route || ' ' || array_to_string(refs, ',') || ' ' || status from audit_entry order by number desc limit 1",
                String.class).stream().findFirst().orElse("");
    }

    private static Map<String, String> contents() {
        var contents = new TreeMap<>(DatabaseContents.digests());
        contents.keySet().removeAll(TRACES);
        return contents;
    }
}
