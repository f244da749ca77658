package org.cordon.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.cordon.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.Reports;
import org.cordon.support.RoundUp;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.AfterEach;
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

    private static final String WITHHELD_PERSON = "QUORNSTEDT";
    private static final String WITHHELD_NUMBER = "2025/7001";
    private static final String WITHHELD_BIRTHPLACE = "Tharvenholm";
    private static final String LEAD_WORDS = "Behind the brickworks";

    /** Where a path names a thing that somebody supplied, or the work on it. */
    private static final List<String> ITEMS = List.of("/targets/{", "/nominations/{", "/confirmations/{", "/leads/{", "/arrests/{", "/reports/{", "/release-requests/{",
            "/tasks/{", "/drafts/{", "/go/{");

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Jobs jobs;
    @Autowired
    private PartnerAccounts partners;
    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;
    @Autowired
    private List<AbstractUrlHandlerMapping> files;
    private final Map<String, Visitor> visitors = new HashMap<>();
    private Map<String, String> shared;
    private Map<String, String> withheld;

    @AfterEach
    void forget() {
        TestDatabase.forget();
    }

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

    /** A new route brings its rows: about what is withheld where it names an item, and with a body that is more than let in. */
    @Test
    void asksEveryRouteAboutAWithheldItemAndWithABodyThatCanBeRead() throws IOException {
        var rows = RouteMatrix.read();
        var missing = new TreeSet<String>();
        rows.stream().filter(row -> ITEMS.stream().anyMatch(row.path()::contains)).filter(row -> rows.stream().noneMatch(other -> other.item().equals(RouteMatrix.WITHHELD)
                && other.route().equals(row.route()) && !other.body().equals(RouteMatrix.BROKEN))).forEach(row -> missing.add(row.route() + ", withheld"));
        rows.stream().filter(row -> row.body().equals(RouteMatrix.BROKEN) && rows.stream().noneMatch(other -> other.body().equals(RouteMatrix.READABLE)
                && other.route().equals(row.route()))).forEach(row -> missing.add(row.route() + " <- readable"));
        assertThat(missing).as("rows that are missing").isEmpty();
        assertThat(rows.stream().filter(row -> row.body().equals(RouteMatrix.READABLE)).map(RouteMatrix.Row::route).distinct())
                .containsExactlyInAnyOrderElementsOf(RouteMatrix.bodies().keySet());
    }

    @TestFactory
    Stream<DynamicTest> answersEveryoneAsWritten() throws IOException {
        var rows = RouteMatrix.read();
        play();
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.title(), () -> assertThat(answers(row)).isEqualTo(row.expected())));
    }

    /** What somebody changed is undone before the next one asks. */
    private Map<String, Integer> answers(RouteMatrix.Row row) {
        var answers = new LinkedHashMap<String, Integer>();
        RouteMatrix.EVERYONE.forEach((name, account) -> {
            var status = ask(row, account, things(row)).statusCode();
            if (row.writes() && status < 300) {
                TestDatabase.restore();
            }
            answers.put(name, status);
        });
        return answers;
    }

    /** Whoever does not see a thing is answered about it word for word as about one that does not exist. */
    @TestFactory
    Stream<DynamicTest> answersAboutWhatIsHiddenAsAboutWhatIsNotThere() throws IOException {
        var rows = RouteMatrix.read();
        play();
        return rows.stream().filter(row -> row.path().startsWith("/api/") && row.path().contains("{") && !row.path().startsWith("/api/countries"))
                .map(row -> DynamicTest.dynamicTest(row.title(), () -> RouteMatrix.blind(row, rows).forEach(name -> {
                    var account = RouteMatrix.EVERYONE.get(name);
                    var absent = RouteMatrix.absent(row, things(row));
                    var hidden = ask(row, account, things(row));
                    var unknown = ask(row, account, absent);
                    assertThat(unknown.statusCode()).as(name).isEqualTo(hidden.statusCode());
                    assertThat(unknown.body()).as(name).isEqualTo(RouteMatrix.renamed(hidden.body(), things(row), absent));
                    assertThat(headers(unknown)).as(name).isEqualTo(headers(hidden));
                })));
    }

    /** No list, page, file or figure names to anybody what is withheld from him. The demo's mail is everybody's. */
    @TestFactory
    Stream<DynamicTest> tellsNobodyWhatIsWithheldFromHim() throws IOException {
        play();
        return RouteMatrix.read().stream().filter(row -> row.method().equals("GET") && row.item().isEmpty() && !row.path().startsWith("/demo/"))
                .map(row -> DynamicTest.dynamicTest(row.title(), () -> secrets().forEach((name, secrets) ->
                        assertThat(ask(row, RouteMatrix.EVERYONE.get(name), things(row)).body()).as(name).doesNotContain(secrets))));
    }

    /** By whom it is asked, what no answer may hold. */
    private Map<String, List<String>> secrets() {
        var target = withheld.get("/api/targets/");
        var lead = withheld.get("/api/leads/");
        var person = List.of(target, withheld.get("alias"), lead, withheld.get("/api/arrests/"), WITHHELD_BIRTHPLACE);
        var secrets = new LinkedHashMap<String, List<String>>();
        List.of("IT", "PL", "DE", "analyst", "partner", "administrator").forEach(name -> secrets.put(name, person));
        secrets.put("ES", List.of(lead, LEAD_WORDS));
        secrets.put("coordinator", List.of(lead, LEAD_WORDS));
        secrets.put("manager", List.of(LEAD_WORDS, WITHHELD_PERSON, WITHHELD_NUMBER, WITHHELD_BIRTHPLACE));
        return secrets;
    }

    private Map<String, String> things(RouteMatrix.Row row) {
        return row.item().isEmpty() ? shared : withheld;
    }

    /** Whether the connection is kept depends on what else goes on. */
    private static Set<String> headers(HttpResponse<?> answer) {
        var headers = new TreeSet<>(answer.headers().map().keySet());
        headers.removeAll(Set.of("connection", "keep-alive"));
        return headers;
    }

    private HttpResponse<String> ask(RouteMatrix.Row row, String account, Map<String, String> things) {
        var body = row.sent(RouteMatrix.bodies(), country(account), (things(row) == shared ? withheld : shared).get("/api/nominations/"), days -> roundUp.inDays(Long.parseLong(days)));
        var request = http.request(row.address(things)).method(row.method().replace("ANY", "GET"), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", row.type()).header("Accept", row.accept());
        if (row.isPage()) {
            return visitors.computeIfAbsent(account == null ? "" : account, this::visitor).ask(request.build());
        }
        if (account != null) {
            request.header("Authorization", Http.basic(account, password(account)));
        }
        return http.send(request.build()).response();
    }

    private static String country(String account) {
        return account != null && account.startsWith("ncb-") ? account.substring(4).toUpperCase(Locale.ROOT) : "FR";
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(http);
        if (!account.isEmpty()) {
            visitor.signIn(account, password(account));
        }
        return visitor;
    }

    /**
     * FR wants two persons who are believed to be in IT, and withholds the second from it. The first FR wants alone, and ES has no stake in him; IT reported a
     * lead on him and his arrest. The second ES wants as well; FR reported a lead on him, which it withholds from ES and the General Secretariat, and his
     * arrest, and said that it is he. PL declined, DE was not invited. IT reported on the second, and on somebody whom nobody seeks, by number and name.
     */
    private void play() {
        partners.exists("EUROPOL");
        roundUp.launched("FR", "IT", "ES", "PL").accepted("FR", "IT", "ES").declined("PL");
        var seen = roundUp.putForward("FR", "IT").get(0);
        var secret = roundUp.putForward("FR", withheldPerson("FR")).get(0);
        var alias = roundUp.putForward("ES", withheldPerson("ES")).get(0);
        done(http.post("coordinator", "/api/nominations/" + alias + "/join", "{\"with\":\"" + secret + "\"}"));
        roundUp.finished("FR", "IT", "ES").screened("FR", "ACCEPT").screened("ES", "ACCEPT").frozen().confirmed("FR", "CONFIRM");
        shared = things(seen);
        shared.put("/api/leads/", reported("ncb-it", "/api/targets/" + seen + "/leads", roundUp.arrest("IT", "Europe/Rome")));
        shared.put("/api/arrests/", reported("ncb-it", "/api/targets/" + seen + "/arrests", roundUp.arrest("IT", "Europe/Rome")));
        shared.put("/api/reports/", reported("ncb-it", "/api/reports", Reports.onPerson("2020/1", "NOBODY", Reports.kind("LEAD", roundUp.arrest("IT", "Europe/Rome")))));
        withheld = things(secret);
        withheld.put("alias", alias);
        var lead = roundUp.arrest("FR", "Europe/Paris").put("text", LEAD_WORDS);
        lead.putObject("handling").putArray("notFor").add("ES").add("IPSG");
        withheld.put("/api/leads/", reported("ncb-fr", "/api/targets/" + secret + "/leads", lead));
        withheld.put("/api/arrests/", reported("ncb-fr", "/api/targets/" + secret + "/arrests", roundUp.arrest("FR", "Europe/Paris")));
        withheld.put("/api/reports/", reported("ncb-it", "/api/reports", Reports.onPerson(WITHHELD_NUMBER, WITHHELD_PERSON, Reports.kind("LEAD", roundUp.arrest("IT", "Europe/Rome")))));
        shared.put("/api/release-requests/", asked("ncb-it", seen));
        withheld.put("/api/release-requests/", asked("ncb-es", secret));
        jobs.run();
        var identity = roundUp.task(withheld.get("/api/arrests/"), "userTask_confirmIdentity").getId();
        done(http.post("ncb-fr", "/engine-rest/task/" + identity + "/complete",
                "{\"variables\":{\"identityConfirmed\":{\"value\":true},\"method\":{\"value\":\"FINGERPRINT\"},\"text\":{\"value\":\"as on file\"}}}"));
        jobs.run();
        work(shared, roundUp.task(shared.get("/api/arrests/"), "userTask_confirmIdentity").getId());
        work(withheld, roundUp.task(withheld.get("/api/leads/"), "userTask_assessLead").getId());
        withheld.put("/go/", withheld.get("/api/arrests/"));
        TestDatabase.keep();
    }

    private ObjectNode withheldPerson(String country) {
        var notice = roundUp.notice(country, "IT", 7001).put("entity_id", WITHHELD_NUMBER).put("name", WITHHELD_PERSON)
                .put("place_of_birth", WITHHELD_BIRTHPLACE);
        if (country.equals("FR")) {
            notice.withObjectProperty("cordon").putArray("notFor").add("IT");
        }
        return notice;
    }

    private static Map<String, String> things(String target) {
        var things = new HashMap<String, String>();
        List.of("/api/operations/", "/operations/", "/go/").forEach(place -> things.put(place, RoundUp.OPERATION));
        List.of("/api/targets/", "/api/nominations/", "/confirmations/").forEach(place -> things.put(place, target));
        List.of("/participations/", "/api/countries/").forEach(place -> things.put(place, "FR"));
        things.put("/demo/mail/", "none");
        return things;
    }

    private static void work(Map<String, String> things, String task) {
        things.put("/api/tasks/", task);
        things.put("/api/drafts/", task);
    }

    private static void done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    /** The demo has no partner. */
    private static String password(String account) {
        return account.startsWith("partner") ? PartnerAccounts.PASSWORD : "cordon";
    }

    private String asked(String user, String target) {
        var answer = http.post(user, "/api/targets/" + target + "/release-requests", "{\"for\":\"MT\",\"reason\":\"may be there soon\"}");
        done(answer);
        return answer.json().get("reference").asText();
    }

    private String reported(String user, String path, JsonNode report) {
        var answer = http.post(user, path, report.toString());
        done(answer);
        return answer.json().get("reference").asText();
    }
}
