package org.cordon.odd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.access.MatrixWorld;
import org.cordon.access.RouteMatrix;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.RawHttp;
import org.cordon.support.RoundUp;
import org.cordon.support.Stages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestContextManager;

/** Sends odd bodies, queries and paths to each route, from an account that the route serves. */
@Tag("application")
@CordonTest
class OddRequestsTest {

    private static final List<String> TYPES = List.of("application/json", "application/json", "application/json", "application/json",
            "application/json;charset=utf-16", "text/csv", "text/plain", "application/xml", "multipart/form-data", "*/*",
            "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "application/octet-stream", "");

    /**
     * Requests to the engine that the matrix has no row for: an account, a method, a path and a body that the engine takes.
     * {@link OddTasksTest} sends the variables of tasks and of starts, and {@code BadValuesTest} sends the requests of the web applications
     * behind a session.
     */
    private static final String OF_ENGINE = """
            admin POST /group/create {"id": "partner-PIER", "name": "Pier", "type": "CORDON"}
            admin PUT /group/{id} {"id": "partner-EUROPOL", "name": "Quay", "type": "CORDON"}
            admin PUT /group/{id}/members/{user} {}
            admin DELETE /group/{id}/members/{user}
            admin DELETE /group/{id}
            admin POST /group {"nameLike": "%", "member": "ncb-pt", "sorting": [{"sortBy": "name", "sortOrder": "asc"}]}
            admin POST /group/count {"idIn": ["ncb-PT"], "type": "CORDON"}
            admin POST /user/create {"profile": {"id": "rita", "firstName": "Rita", "lastName": "Quay"}, "credentials": {"password": "x"}}
            admin PUT /user/{id}/profile {"id": "ncb-pt", "firstName": "Rita", "lastName": "Quay", "email": "ncb-pt@accounts.example"}
            admin PUT /user/{id}/credentials {"password": "Cordon-2027-x", "authenticatedUserPassword": "cordon"}
            admin POST /user/{id}/unlock
            admin DELETE /user/{id}
            admin POST /identity/password-policy {"password": "x", "profile": {"id": "ncb-pt", "firstName": "Rita"}}
            ncb-fr POST /task/{id}/assignee {"userId": null}
            ncb-fr POST /task {"nameLike": "%", "taskVariables": [{"name": "x", "operator": "eq", "value": 1}], "orQueries": [{}]}
            ncb-fr POST /task/count {"candidateGroups": ["ncb-FR"], "dueAfter": "2027-01-01T00:00:00.000+0000"}
            manager POST /process-instance {"variables": [{"name": "x", "operator": "eq", "value": 1}], "processInstanceIds": ["x"]}
            manager POST /execution/count {"signalEventSubscriptionName": "x", "active": true}
            manager POST /external-task {"activityIdIn": ["x"], "sorting": [{"sortBy": "id", "sortOrder": "asc"}]}
            manager POST /job {"dueDates": [{"operator": "gt", "value": "2027-01-01T00:00:00.000+0000"}], "withRetriesLeft": true}
            manager POST /variable-instance {"variableValues": [{"name": "x", "operator": "eq", "value": 1}]}
            manager POST /history/activity-instance {"startedAfter": "2027-01-01T00:00:00.000+0000", "finished": true}
            manager POST /history/job-log {"failureLog": true, "jobPriorityHigherThanOrEquals": 1}
            manager POST /history/process-instance {"startedBefore": "2027-01-01T00:00:00.000+0000", "orQueries": [{"suspended": true}]}
            manager POST /history/task {"taskVariables": [{"name": "x", "operator": "eq", "value": 1}], "taskPriority": 5}
            manager POST /history/variable-instance {"variableName": "x", "variableValue": 1, "variableTypeIn": ["String"]}
            """;

    private final OddAnswers answers = new OddAnswers();
    private final List<Sent> bodies = sent();

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Jobs jobs;
    @Autowired
    private PartnerAccounts partners;
    @Autowired
    private Stages stages;
    @Autowired
    private Environment environment;
    private MatrixWorld world;
    private RawHttp raw;

    private record Sent(RouteMatrix.Row row, String account) {
    }

    @BeforeProperty
    void play() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        TestDatabase.reset();
        stages.anew();
        world = new MatrixWorld(http, roundUp, jobs, partners);
        raw = new RawHttp(environment.getRequiredProperty("local.server.port", Integer.class));
        world.play();
        world.shared().putAll(Map.of("/group/", "partner-EUROPOL", "/members/", "ncb-pt", "/user/", "ncb-pt"));
        answers.begin();
    }

    @AfterProperty
    void leaveNothing() {
        TestDatabase.reset();
    }

    @Property(seed = OddAnswers.SEED)
    void bodies(@ForAll("routes") int route, @ForAll("changes") List<Tuple3<Integer, OddValues.How, String>> changes,
            @ForAll("types") String type, @ForAll("charsets") Charset charset) {
        var sent = bodies.get(route);
        var body = OddValues.spoilt(world.sent(sent.row(), sent.account()), changes).getBytes(charset);
        answers.hold(raw.ask(sent.row().method(), sent.row().address(world.shared()), headers(sent, type), body), true);
    }

    @Property(seed = OddAnswers.SEED)
    void queriesAndPaths(@ForAll("routes") int route, @ForAll("names") String name, @ForAll("texts") String value, @ForAll boolean inPath) {
        var sent = bodies.get(route);
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        var address = sent.row().address(world.shared()).split("\\?")[0];
        var asked = inPath && sent.row().path().contains("{")
                ? sent.row().path().replaceAll("\\{[^}]+}", encoded.isEmpty() ? "-" : encoded) : address + "?" + name + "=" + encoded;
        answers.hold(raw.ask(sent.row().method(), asked, headers(sent, sent.row().type()),
                world.sent(sent.row(), sent.account()).getBytes(StandardCharsets.UTF_8)), true);
    }

    private static Map<String, String> headers(Sent sent, String type) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", type);
        headers.put("Accept", "application/json");
        headers.put("Authorization", RouteMatrix.authorization(sent.account()));
        return headers;
    }

    private static List<Sent> sent() {
        try {
            var routes = RouteMatrix.read().stream()
                    .filter(row -> row.body().equals(RouteMatrix.READABLE) && row.item().isEmpty() && !row.isPage())
                    .flatMap(row -> row.whoIsHeard().map(account -> new Sent(row, account)).stream());
            return Stream.concat(routes, OF_ENGINE.lines().map(line -> line.split(" ", 4)).map(OddRequestsTest::ofEngine)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Sent ofEngine(String... line) {
        return new Sent(new RouteMatrix.Row(line[1], "/engine-rest" + line[2], "", "application/json", line.length > 3 ? line[3] : "", "",
                Map.of()), line[0]);
    }

    @Provide
    Arbitrary<Integer> routes() {
        return Arbitraries.integers().between(0, bodies.size() - 1).withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Tuple3<Integer, OddValues.How, String>>> changes() {
        return OddValues.changes();
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(TYPES).withoutEdgeCases();
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.UTF_16,
                StandardCharsets.ISO_8859_1).withoutEdgeCases();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("dryRun", "corrections", "dateOrder", "after", "country", "status", "asOf", "knownAt", "language", "format",
                "limit", "q", "from", "unknown", "_method", "");
    }

    @Provide
    Arbitrary<String> texts() {
        return OddValues.texts();
    }
}
