package org.cordon.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.access.SystemWork;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.Reports;
import org.cordon.support.RoundUp;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every route of Cordon's own, asked by everybody, against answers written by hand in {@code access/routes.csv}. A route that is missing there turns
 * this red, and so does one that no longer exists.
 */
@CordonTest
class RouteMatrixTest {

    private static final String PASSWORD = "heavy quartz lamp";

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Jobs jobs;
    @Autowired
    private IdentityService identities;
    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;
    @Autowired
    private List<AbstractUrlHandlerMapping> files;
    private final Map<String, Visitor> visitors = new HashMap<>();

    @Test
    void namesEveryRoute() throws IOException {
        var routes = new TreeSet<String>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(route -> {
            var methods = route.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
            for (var path : route.getPatternValues()) {
                (methods.isEmpty() ? Stream.of("ANY") : methods.stream()).forEach(method -> routes.add(method + " " + path));
            }
        }));
        files.forEach(mapping -> mapping.getHandlerMap().keySet().forEach(path -> routes.add("GET " + path)));
        assertThat(RouteMatrix.read().stream().map(RouteMatrix.Row::route).distinct()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @TestFactory
    Stream<DynamicTest> answersEveryoneAsWritten() throws IOException {
        var rows = RouteMatrix.read();
        var things = play();
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.title(), () -> assertThat(answers(row, things)).isEqualTo(row.expected())));
    }

    private Map<String, Integer> answers(RouteMatrix.Row row, Map<String, String> things) {
        var answers = new LinkedHashMap<String, Integer>();
        RouteMatrix.EVERYONE.forEach((name, account) -> answers.put(name, answer(row, account, things)));
        return answers;
    }

    /** Whoever does not see a thing is answered about it word for word as about one that does not exist. */
    @TestFactory
    Stream<DynamicTest> answersAboutWhatIsHiddenAsAboutWhatIsNotThere() throws IOException {
        var rows = RouteMatrix.read();
        var things = play();
        return rows.stream().filter(row -> row.path().startsWith("/api/") && row.path().contains("{") && !row.path().startsWith("/api/countries"))
                .map(row -> DynamicTest.dynamicTest(row.title(), () -> RouteMatrix.blind(row, rows).forEach(name -> {
                    var account = RouteMatrix.EVERYONE.get(name);
                    var absent = RouteMatrix.absent(row, things);
                    var hidden = ask(row, account, things);
                    var unknown = ask(row, account, absent);
                    assertThat(unknown.statusCode()).as(name).isEqualTo(hidden.statusCode());
                    assertThat(unknown.body()).as(name).isEqualTo(RouteMatrix.renamed(hidden.body(), things, absent));
                    assertThat(headers(unknown)).as(name).isEqualTo(headers(hidden));
                })));
    }

    /** Whether the connection is kept depends on what else goes on. */
    private static Set<String> headers(HttpResponse<?> answer) {
        var headers = new TreeSet<>(answer.headers().map().keySet());
        headers.removeAll(Set.of("connection", "keep-alive"));
        return headers;
    }

    private int answer(RouteMatrix.Row row, String account, Map<String, String> things) {
        return ask(row, account, things).statusCode();
    }

    private HttpResponse<String> ask(RouteMatrix.Row row, String account, Map<String, String> things) {
        var request = http.request(row.address(things)).method(row.method().replace("ANY", "GET"), row.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(row.body()))
                .header("Content-Type", row.type()).header("Accept", row.accept());
        if (row.isPage()) {
            return visitors.computeIfAbsent(account == null ? "" : account, this::visitor).ask(request.build());
        }
        if (account != null) {
            request.header("Authorization", Http.basic(account, password(account)));
        }
        return http.send(request.build()).response();
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(http);
        if (!account.isEmpty()) {
            visitor.signIn(account, password(account));
        }
        return visitor;
    }

    /** FR wants one person, believed to be in IT; ES takes part without any stake in him, DE was not invited. IT reported a lead and an arrest. */
    private Map<String, String> play() {
        SystemWork.run(() -> account("partner-EUROPOL"));
        roundUp.launched("FR", "IT", "ES").accepted("FR", "IT", "ES").nominated("FR", "IT").finished("IT", "ES").screened("FR", "ACCEPT").frozen();
        var things = new HashMap<String, String>();
        var target = roundUp.targetsOf("FR").get(0);
        things.put("/api/operations/", RoundUp.OPERATION);
        things.put("/operations/", RoundUp.OPERATION);
        things.put("/go/", RoundUp.OPERATION);
        things.put("/api/targets/", target);
        things.put("/api/nominations/", target);
        things.put("/confirmations/", target);
        things.put("/participations/", "FR");
        things.put("/api/countries/", "FR");
        things.put("/api/tasks/", roundUp.task(RoundUp.participation("FR"), "userTask_confirmTargets").getId());
        things.put("/api/drafts/", roundUp.task(RoundUp.participation("FR"), "userTask_confirmTargets").getId());
        var seen = roundUp.arrest("IT", "Europe/Rome");
        things.put("/api/leads/", reported("/api/targets/" + target + "/leads", seen));
        things.put("/api/arrests/", reported("/api/targets/" + target + "/arrests", seen));
        things.put("/api/reports/", reported("/api/reports", Reports.onPerson("2020/1", "NOBODY", Reports.kind("LEAD", seen))));
        jobs.run();
        things.put("/demo/mail/", "none");
        return things;
    }

    /** The demo has no partner. */
    private static String password(String account) {
        return account.startsWith("partner") ? PASSWORD : "cordon";
    }

    /** Accounts outlive a test. */
    private void account(String group) {
        var user = group.toLowerCase(Locale.ROOT);
        if (identities.createGroupQuery().groupId(group).count() == 0) {
            identities.saveGroup(identities.newGroup(group));
        }
        if (identities.createUserQuery().userId(user).count() == 0) {
            var account = identities.newUser(user);
            account.setPassword(PASSWORD);
            identities.saveUser(account);
            identities.createMembership(user, group);
        }
    }

    private String reported(String path, JsonNode report) {
        return http.post("ncb-it", path, report.toString()).json().get("reference").asText();
    }
}
