package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody asks every route of Cordon's own, and the answers are compared with those written by hand in {@code access/routes.csv}. The
 * test fails for a route that the file lacks, and for a route in the file that no longer exists.
 */
@CordonTest
class RouteMatrixTest {

    /**
     * The path of the engine. The file of routes holds its answers about tasks; {@code access/engine.csv} says who may use which of its
     * paths.
     */
    private static final String ENGINE = "/engine-rest/";

    /** Parts of a path that name a supplied thing or the work on it. */
    private static final List<String> ITEMS = List.of("/targets/{", "/nominations/{", "/confirmations/{", "/leads/{", "/arrests/{",
            "/attachments/{", "/reports/{",
            "/release-requests/{", "/questions/{", "/question-suggestions/{", "/answers/{", "/alerts/{",
            "/groups/{reference}", "/network/{", "/group-facts/{", "/sessions/{reference}",
            "/analysis-files/{", "/analysis/{", "/contributions/{", "/analysis-entities/{", "/analysis-charts/{", "/products/{",
            "/contacts/{", "/contact-askings/{",
            "/tasks/{", "/task/{", "/drafts/{", "/go/{");

    private MatrixWorld world;
    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;
    @Autowired
    private List<AbstractUrlHandlerMapping> files;

    @Autowired
    void world(Http http, RoundUp roundUp, Jobs jobs, PartnerAccounts partners) {
        world = new MatrixWorld(http, roundUp, jobs, partners);
    }

    @Test
    void namesEveryRoute() throws IOException {
        requireARowForEach(routes());
    }

    @Test
    void aPlantedRouteWithoutARowIsFound() throws Exception {
        var mapping = mappings.stream().filter(RequestMappingHandlerMapping.class::isInstance).map(RequestMappingHandlerMapping.class::cast)
                .findFirst().orElseThrow();
        var planted = RequestMappingInfo.paths("/api/planted/{reference}").methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration()).build();
        mapping.registerMapping(planted, this, Object.class.getMethod("toString"));
        try {
            assertThatThrownBy(() -> requireARowForEach(routes())).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("GET /api/planted/{reference}");
        } finally {
            mapping.unregisterMapping(planted);
        }
        assertThat(routes()).doesNotContain("GET /api/planted/{reference}");
    }

    private static void requireARowForEach(Set<String> routes) throws IOException {
        assertThat(RouteMatrix.read().stream().map(RouteMatrix.Row::route).filter(route -> !route.contains(ENGINE)).distinct())
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    private Set<String> routes() {
        var routes = new TreeSet<String>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(route -> {
            var methods = route.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
            for (var path : route.getPatternValues()) {
                (methods.isEmpty() ? Stream.of("ANY") : methods.stream()).forEach(method -> routes.add(method + " " + path));
            }
        }));
        files.forEach(mapping -> mapping.getHandlerMap().keySet().forEach(path -> routes.add("GET " + path)));
        return routes;
    }

    /**
     * A new route needs two rows: one about a withheld thing where the route names an item, and one with a readable body where the other
     * row sends a broken one.
     */
    @Test
    void asksEveryRouteAboutAWithheldItemAndWithABodyThatCanBeRead() throws IOException {
        var rows = RouteMatrix.read();
        var missing = new TreeSet<String>();
        rows.stream().filter(row -> ITEMS.stream().anyMatch(row.path()::contains))
                .filter(row -> rows.stream().noneMatch(other -> other.item().equals(RouteMatrix.WITHHELD)
                        && other.route().equals(row.route()) && !other.body().equals(RouteMatrix.BROKEN)))
                .forEach(row -> missing.add(row.route() + ", withheld"));
        rows.stream().filter(
                row -> row.body().equals(RouteMatrix.BROKEN) && rows.stream().noneMatch(other -> other.body().equals(RouteMatrix.READABLE)
                && other.route().equals(row.route()))).forEach(row -> missing.add(row.route() + " <- readable"));
        assertThat(missing).as("rows that are missing").isEmpty();
        assertThat(rows.stream().filter(row -> row.body().equals(RouteMatrix.READABLE)).map(RouteMatrix.Row::route).distinct())
                .containsExactlyInAnyOrderElementsOf(RouteMatrix.bodies().keySet());
    }

    /** Removes the accounts that the matrix invites: the clearing of tables keeps them when another test has invited them before. */
    private static void nobodyIsInvitedYet() throws IOException {
        for (var route : List.of("POST /api/accounts", "POST /api/specialists/{reference}/accounts")) {
            var invited = new JsonMapper().readTree(RouteMatrix.bodies().get(route)).get("account").textValue();
            TestDatabase.asOwner().update("delete from engine.act_id_membership where user_id_ = ?", invited);
            TestDatabase.asOwner().update("delete from engine.act_ru_authorization where user_id_ = ?", invited);
            TestDatabase.asOwner().update("delete from engine.act_id_user where id_ = ?", invited);
        }
    }

    @TestFactory
    Stream<DynamicTest> answersEveryoneAsWritten() throws IOException {
        var rows = RouteMatrix.read();
        nobodyIsInvitedYet();
        world.play();
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.title(), () -> assertThat(answers(row)).isEqualTo(row.expected())));
    }

    /**
     * A misspelt restriction must not be dropped silently: its sender would take it to hold. A nomination is a public notice, and may hold
     * fields that Cordon does not read.
     */
    @TestFactory
    Stream<DynamicTest> refusesAFieldThatNothingReadsAndNamesIt() throws IOException {
        world.play();
        return RouteMatrix.read().stream()
                .filter(row -> row.body().equals(RouteMatrix.READABLE) && row.path().startsWith("/api/")
                        && row.type().equals("application/json")
                        && !row.route().equals("POST /api/operations/{operation}/nominations") && whoIsHeard(row).isPresent())
                .map(row -> DynamicTest.dynamicTest(row.title(), () -> {
                    var name = whoIsHeard(row).orElseThrow();
                    var answer = world.askWithMore(row, RouteMatrix.EVERYONE.get(name), "quorn");
                    TestDatabase.restore();
                    assertThat(answer.body()).as(name).contains("\"field\":\"quorn\"");
                    assertThat(answer.statusCode()).as(name)
                            .isEqualTo(row.path().endsWith("/check") || row.path().endsWith("/preview") ? 200 : 400);
                }));
    }

    /** Returns an account whose request succeeds, if there is one. */
    private static Optional<String> whoIsHeard(RouteMatrix.Row row) {
        return row.expected().entrySet().stream().filter(answer -> answer.getValue() < 300).min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** Returns the status that each account gets. The changes of one account are undone before the next one asks. */
    private Map<String, Integer> answers(RouteMatrix.Row row) {
        var answers = new LinkedHashMap<String, Integer>();
        RouteMatrix.EVERYONE.forEach((name, account) -> {
            var status = world.ask(row, account, world.things(row)).statusCode();
            if (row.writes() && status < 300) {
                var counted = world.counted();
                world.restore();
                assertThat(counted).as("times that one act of %s is counted", name).isLessThanOrEqualTo(1);
            }
            answers.put(name, status);
        });
        return answers;
    }

    /** An account that may not see a thing gets the same answer, word for word, as for a thing that does not exist. */
    @TestFactory
    Stream<DynamicTest> answersAboutWhatIsHiddenAsAboutWhatIsNotThere() throws IOException {
        var rows = RouteMatrix.read();
        nobodyIsInvitedYet();
        world.play();
        return rows.stream()
                .filter(row -> (row.path().startsWith("/api/") || row.path().startsWith(ENGINE)) && row.path().contains("{")
                        && !row.path().startsWith("/api/countries"))
                .map(row -> DynamicTest.dynamicTest(row.title(), () -> RouteMatrix.blind(row, rows).forEach(name -> {
                    var account = RouteMatrix.EVERYONE.get(name);
                    var absent = RouteMatrix.absent(row, world.things(row));
                    var hidden = world.ask(row, account, world.things(row));
                    var unknown = world.ask(row, account, absent);
                    assertThat(unknown.statusCode()).as(name).isEqualTo(hidden.statusCode());
                    assertThat(unknown.body()).as(name).isEqualTo(RouteMatrix.renamed(hidden.body(), world.things(row), absent));
                    assertThat(headers(unknown)).as(name).isEqualTo(headers(hidden));
                })));
    }

    /**
     * No list, page, file or figure names a withheld thing to an account that it is withheld from. The demo's mailbox is left out:
     * everybody reads all of its mail.
     */
    @TestFactory
    Stream<DynamicTest> tellsNobodyWhatIsWithheldFromHim() throws IOException {
        world.play();
        return RouteMatrix.read().stream()
                .filter(row -> row.method().equals("GET") && row.item().isEmpty() && !row.path().startsWith("/demo/"))
                .map(row -> DynamicTest.dynamicTest(row.title(), () -> world.secrets().forEach((name, secrets) ->
                assertThat(world.ask(row, RouteMatrix.EVERYONE.get(name), world.things(row)).body()).as(name).doesNotContain(secrets))));
    }

    /** The headers about the connection are left out, because they depend on what else the server does. */
    private static Set<String> headers(HttpResponse<?> answer) {
        var headers = new TreeSet<>(answer.headers().map().keySet());
        headers.removeAll(Set.of("connection", "keep-alive"));
        return headers;
    }
}
