package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.DatabaseContents;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.Play;
import org.cordon.support.Reports;
import org.cordon.support.RoundUp;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tries the ways in which systems like this one lose control over access to an item. An attacker with a country's account tries each of
 * them at every endpoint that fits. {@link RoutePatternsTest} covers the patterns (b) and (h), which are about routes.
 */
@CordonTest
class ItemPatternsTest {

    private static final Set<String> TRACES = Set.of("cordon.audit_entry", "cordon.kept_answer");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Http http;
    @Autowired
    private Play play;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Jobs jobs;
    private MatrixWorld world;

    @FunctionalInterface
    private interface Attack {
        void run() throws Exception;
    }

    @Autowired
    void world(PartnerAccounts partners) {
        world = new MatrixWorld(http, roundUp, jobs, partners);
    }

    /** A restriction in an unexpected place of the body must be refused, not silently dropped. */
    @TestFactory
    Stream<DynamicTest> aRestrictionIdSentWithoutTheFieldThatTriggersItsCheck() {
        world.play();
        var lead = Reports.lead("IT").toString();
        var arrest = roundUp.arrest("IT", "Europe/Rome").toString();
        var person = Reports.onPerson("2020/3", "NOBODY", Reports.kind("LEAD", roundUp.lead("IT", "Europe/Rome"))).toString();
        return Stream.of(
                refused("(a) POST /api/targets/{target}/leads, notFor outside handling", "ncb-it", "POST",
                        "/api/targets/" + shared() + "/leads", with(lead, "\"notFor\":[\"ES\"]")),
                refused("(a) POST /api/targets/{target}/locations, notFor outside handling", "ncb-it", "POST",
                        "/api/targets/" + shared() + "/locations", with(lead, "\"notFor\":[\"ES\"]")),
                refused("(a) POST /api/targets/{target}/arrests, notFor outside handling", "ncb-it", "POST",
                        "/api/targets/" + shared() + "/arrests", with(arrest, "\"notFor\":[\"ES\"]")),
                refused("(a) POST /api/reports, onlyFor outside handling", "ncb-it", "POST", "/api/reports",
                        with(person, "\"onlyFor\":[\"FR\"]")),
                refused("(a) POST /api/targets/{target}/leads, parties without their kind", "ncb-it", "POST",
                        "/api/targets/" + shared() + "/leads", with(lead, "\"handling\":{\"parties\":[\"ES\"]}")),
                refused("(a) PUT /api/nominations/{reference}/handling, one object deeper", "ncb-fr", "PUT",
                        "/api/nominations/" + withheld() + "/handling", "{\"handling\":{\"notFor\":[\"IT\"]}}"),
                refused("(a) PUT /api/nominations/{reference}/handling, misspelt", "ncb-fr", "PUT",
                        "/api/nominations/" + withheld() + "/handling", "{\"notfor\":[\"IT\"]}"),
                refused("(a) PUT /api/leads/{reference}/handling, one object deeper", "ncb-fr", "PUT",
                        "/api/leads/" + world.withheld().get("/api/leads/") + "/handling", "{\"handling\":{\"notFor\":[\"ES\"]}}"),
                refused("(a) POST /api/leads/{reference}/correction, with a handling", "ncb-it", "POST",
                        "/api/leads/" + world.shared().get("/api/leads/") + "/correction", "{\"reason\":\"x\",\"handling\":{}}"),
                refused("(a) PUT /api/operations/{operation}/dates, a country and no date", "coordinator", "PUT",
                        "/api/operations/" + RoundUp.OPERATION + "/dates", "{\"country\":\"FR\"}"),
                refused("(a) POST /api/nominations/{reference}/join, with nothing", "coordinator", "POST",
                        "/api/nominations/" + shared() + "/join", "{\"reason\":\"x\"}"),
                refused("(a) PUT /api/operations/{operation}/confirmations/{target}, a version and no answer", "ncb-fr", "PUT",
                        "/api/operations/" + RoundUp.OPERATION + "/confirmations/" + shared(), "{\"version\":0}"),
                refused("(a) POST /api/tasks/{task}/takeover, from somebody who does not hold it", "ncb-fr", "POST",
                        "/api/tasks/" + world.shared().get("/api/tasks/") + "/takeover", "{\"from\":\"ncb-it\"}"),
                dynamicTest("(a) POST /api/operations/{operation}/nominations, notFor outside cordon or misspelt in it", () -> {
                    var outside = Notices.complete("2025/9001", "INVENTED", "FR", "IT");
                    outside.putArray("notFor").add("IT");
                    var misspelt = Notices.complete("2025/9001", "INVENTED", "FR", "IT");
                    misspelt.withObjectProperty("cordon").putArray("not_for").add("IT");
                    for (var notice : List.of(outside, misspelt)) {
                        var row = http.post("ncb-fr", "/api/operations/" + RoundUp.OPERATION + "/nominations", notice.toString()).json()
                                .at("/rows/0");
                        assertThat(row.path("status").asText()).as(row.toString()).isEqualTo("REFUSED");
                        assertThat(row.at("/reasons/0/field").asText()).isEqualTo("cordon.notFor");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aBulkOrADeletionThatIsCheckedByRoleOnly() {
        world.play();
        var other = otherOperation();
        return Stream.of(
                refusedAlike("(c) complete userTask_confirmTargets, rows of a target that is withheld", "ncb-it",
                        task("TERRA-2027-IT", "userTask_confirmTargets"), "decisions",
                        rows(Map.of("reference", shared(), "answer", "CONFIRM"),
                                Map.of("reference", withheld(), "answer", "DECLINE", "text", "x")),
                        withheld(), absent(withheld())),
                refusedAlike("(c) complete userTask_confirmTargets, rows of another operation", "ncb-it",
                        task("TERRA-2027-IT", "userTask_confirmTargets"), "decisions",
                        rows(Map.of("reference", shared(), "answer", "CONFIRM"),
                                Map.of("reference", other.get("FR"), "answer", "DECLINE", "text", "x")),
                        other.get("FR"), absent(other.get("FR"))),
                refusedAlike("(c) complete userTask_screenBatch, rows of another country's batch", "coordinator",
                        task("UMBRA-2027-FR", "userTask_screenBatch"), "decisions",
                        rows(Map.of("reference", other.get("FR"), "decision", "ACCEPT"),
                                Map.of("reference", other.get("IT"), "decision", "REFUSE", "text", "x")),
                        other.get("IT"), absent(other.get("IT"))),
                refusedAlike("(c) complete userTask_screenBatch, rows of another operation", "coordinator",
                        task("UMBRA-2027-FR", "userTask_screenBatch"), "decisions",
                        rows(Map.of("reference", other.get("FR"), "decision", "ACCEPT"),
                                Map.of("reference", shared(), "decision", "REFUSE", "text", "x")),
                        shared(), absent(shared())),
                dynamicTest("(c) DELETE /api/drafts/{task}, of another country's task", () -> {
                    var draft = "/api/drafts/" + world.shared().get("/api/drafts/");
                    assertThat(http.send("ncb-fr", "PUT", draft, "{\"version\":0,\"content\":{\"text\":\"half\"}}").status())
                            .isEqualTo(200);
                    for (var account : List.of("ncb-it", "coordinator", "compliance", "manager", "admin")) {
                        assertThat(http.send(account, "DELETE", draft, null).status()).as(account).isEqualTo(404);
                    }
                    assertThat(http.get("ncb-fr", draft).body()).contains("half");
                }),
                dynamicTest("(c) POST /api/operations/{operation}/participations/reminders, a country that is not in it", () -> {
                    assertThat(http.post("coordinator", "/api/operations/" + RoundUp.OPERATION + "/participations/reminders",
                            "{\"countries\":[\"DE\"]}").body()).doesNotContain("\"reminded\":[\"DE\"]");
                    assertThat(count("select count(*) from message where recipient = 'ncb-DE'")).isZero();
                }));
    }

    @TestFactory
    Stream<DynamicTest> theObjectAuthorisedIsNotTheObjectChanged() {
        world.play();
        var other = otherOperation();
        var lead = Reports.lead("IT").toString();
        return Stream.of(
                notFound("(d) PUT /api/operations/{operation}/confirmations/{target}, a target of another operation", "ncb-fr", "PUT",
                        "/api/operations/UMBRA-2027/confirmations/" + shared(), "{\"answer\":\"DECLINE\",\"text\":\"x\"}"),
                notFound("(d) PUT /api/operations/{operation}/confirmations/{target}, the other way round", "ncb-fr", "PUT",
                        "/api/operations/" + RoundUp.OPERATION + "/confirmations/" + other.get("FR"),
                        "{\"answer\":\"DECLINE\",\"text\":\"x\"}"),
                notFound("(d) POST /api/nominations/{reference}/join, with one of another operation", "coordinator", "POST",
                        "/api/nominations/" + shared() + "/join", "{\"with\":\"" + other.get("FR") + "\",\"reason\":\"x\"}"),
                refused("(d) POST /api/operations/{reference}/cancel, the code of another one", "coordinator", "POST",
                        "/api/operations/" + RoundUp.OPERATION + "/cancel", "{\"code\":\"UMBRA-2027\",\"reason\":\"x\"}"),
                refused("(d) POST /api/leads/{reference}/correction, to another target", "ncb-it", "POST",
                        "/api/leads/" + world.shared().get("/api/leads/") + "/correction",
                        "{\"reason\":\"x\",\"target\":\"" + withheld() + "\"}"),
                refused("(d) POST /api/arrests/{reference}/correction, to another target", "ncb-it", "POST",
                        "/api/arrests/" + world.shared().get("/api/arrests/") + "/correction",
                        "{\"reason\":\"x\",\"target\":\"" + withheld() + "\"}"),
                refused("(d) POST /api/reports/{reference}/correction, to another country", "ncb-it", "POST",
                        "/api/reports/" + world.shared().get("/api/reports/") + "/correction",
                        "{\"reason\":\"x\",\"reportingCountry\":\"FR\"}"),
                changesNothingOf(withheld(), "(d) POST /api/targets/{target}/leads, another target in the body", "ncb-it",
                        "/api/targets/" + shared() + "/leads",
                        with(lead, "\"target\":\"" + withheld() + "\",\"reference\":\"" + world.withheld().get("/api/leads/") + "\"")),
                dynamicTest("(d) POST /api/targets/{target}/leads, another reporter in the body", () -> {
                    var before = count("select count(*) from lead where reporting_country = 'FR'");
                    http.post("ncb-it", "/api/targets/" + shared() + "/leads", with(lead, "\"reportingCountry\":\"FR\""));
                    assertThat(count("select count(*) from lead where reporting_country = 'FR'")).isEqualTo(before);
                }),
                dynamicTest("(d) POST /api/targets/{target}/arrests, another country's arrest",
                        () -> assertThat(http.post("ncb-it", "/api/targets/" + shared() + "/arrests",
                        roundUp.arrest("FR", "Europe/Paris").toString()).status()).isEqualTo(400)),
                dynamicTest("(d) POST /api/reports, another reporter in the body", () -> {
                    http.post("ncb-it", "/api/reports",
                            with(Reports.onPerson("2020/4", "NOBODY", Reports.kind("LEAD", roundUp.lead("IT", "Europe/Rome"))).toString(),
                            "\"reportingCountry\":\"FR\""));
                    assertThat(count("select count(*) from person_report where country <> 'IT'")).isZero();
                }),
                changesNothingOf(withheld(), "(d) POST /api/operations/{operation}/nominations, another reference and country in the row",
                        "ncb-fr",
                        "/api/operations/" + RoundUp.OPERATION + "/nominations",
                        with(Notices.complete("2025/9002", "INVENTED", "FR", "IT").toString(),
                                "\"reference\":\"" + withheld() + "\",\"country\":\"ES\",\"target\":\"" + withheld() + "\"")),
                refused("(d) complete userTask_confirmIdentity, the arrest of another case", "ncb-fr", "POST",
                        "/engine-rest/task/" + world.shared().get("/api/tasks/") + "/complete",
                        "{\"variables\":{\"identityConfirmed\":{\"value\":false},\"text\":{\"value\":\"x\"},\"arrestReference\":{\"value\":\""
                                + world.withheld().get("/api/arrests/") + "\"}}}"),
                dynamicTest("(d) PUT /api/drafts/{task}, another task in the body", () -> {
                    var hidden = world.withheld().get("/api/drafts/");
                    assertThat(http.send("ncb-fr", "PUT", "/api/drafts/" + world.shared().get("/api/drafts/"),
                            "{\"version\":0,\"content\":{},\"task\":\"" + hidden + "\"}").status()).isIn(200, 400);
                    assertThat(count("select count(*) from draft where task = '" + hidden + "'")).isZero();
                }));
    }

    @TestFactory
    Stream<DynamicTest> linkingToAChildThatIsMoreRestrictedThanItsParent() {
        world.play();
        var lead = world.withheld().get("/api/leads/");
        return Stream.of(
                undone("(e) PUT /api/leads/{reference}/handling, for a country from which the target is withheld", () -> {
                    assertThat(http.send("ncb-fr", "PUT", "/api/leads/" + lead + "/handling", "{\"onlyFor\":[\"IT\",\"FR\"]}").status())
                            .isEqualTo(204);
                    hides("ncb-it", lead, withheld());
                }),
                undone("(e) PUT /api/nominations/{reference}/handling, the target let go and its lead not", () -> {
                    assertThat(http.send("ncb-fr", "PUT", "/api/leads/" + lead + "/handling", "{\"notFor\":[\"ES\",\"IT\",\"IPSG\"]}")
                            .status()).isEqualTo(204);
                    assertThat(http.send("ncb-fr", "PUT", "/api/nominations/" + withheld() + "/handling", "{\"notFor\":[]}").status())
                            .isEqualTo(204);
                    jobs.run();
                    assertThat(http.get("ncb-it", "/api/targets/" + withheld()).status()).isEqualTo(200);
                    hides("ncb-it", lead);
                    hides("ncb-es", lead);
                }),
                undone("(e) PUT /api/nominations/{reference}/handling, a target withheld to which another country's report hangs", () -> {
                    assertThat(http.send("ncb-fr", "PUT", "/api/nominations/" + shared() + "/handling", "{\"notFor\":[\"IT\"]}").status())
                            .isEqualTo(204);
                    jobs.run();
                    assertThat(http.get("ncb-it", "/api/targets/" + shared()).status()).isEqualTo(404);
                    assertThat(http.get("ncb-it", "/api/operations/" + RoundUp.OPERATION + "/targets").body()).doesNotContain(shared());
                    assertThat(http.get("ncb-it", "/api/operations/" + RoundUp.OPERATION + "/list/versions").body())
                            .doesNotContain(shared());
                    assertThat(http.post("ncb-it", "/api/targets/" + shared() + "/leads", Reports.lead("IT").toString()).status())
                            .isEqualTo(404);
                }),
                undone("(e) POST /api/targets/{target}/leads, onlyFor a country that may not see the target", () -> {
                    var report = Reports.lead("FR");
                    report.putObject("handling").putArray("onlyFor").add("IT");
                    var answer = http.post("ncb-fr", "/api/targets/" + withheld() + "/leads", report.toString());
                    jobs.run();
                    hides("ncb-it", withheld(), answer.json().path("reference").asText("none"));
                }),
                undone("(e) POST /api/nominations/{reference}/join, a target withheld from an owner of the other", () -> {
                    assertThat(http.send("ncb-fr", "PUT", "/api/nominations/" + shared() + "/handling", "{\"notFor\":[\"ES\"]}").status())
                            .isEqualTo(204);
                    assertThat(http.post("coordinator", "/api/nominations/" + shared() + "/join",
                            "{\"with\":\"" + withheld() + "\",\"reason\":\"x\"}").status()).isEqualTo(409);
                    hides("ncb-es", shared());
                }),
                undone("(e) POST /api/reports, a location on a target that is withheld from its reporter", () -> {
                    var report = Reports.onPerson(MatrixWorld.WITHHELD_NUMBER, MatrixWorld.WITHHELD_PERSON,
                            Reports.kind("LOCATION", roundUp.lead("IT", "Europe/Rome")));
                    assertThat(http.post("ncb-it", "/api/reports", report.toString()).status()).isEqualTo(201);
                    jobs.run();
                    hides("ncb-it", withheld());
                }));
    }

    @TestFactory
    Stream<DynamicTest> commentsOrProposalsThatAreLessProtectedThanTheItem() {
        world.play();
        var lead = world.withheld().get("/api/leads/");
        return Stream.of(
                undone("(f) Idempotency-Key, an answer that was given to somebody else", () -> {
                    var path = "/api/leads/" + lead + "/lapse";
                    var own = keyed("ncb-fr", "POST", "/api/targets/" + withheld() + "/withdrawal", "{\"reason\":\"over\"}");
                    assertThat(own.status()).isEqualTo(200);
                    for (var account : List.of("ncb-it", "ncb-es", "admin", "coordinator")) {
                        var answer = keyed(account, "POST", "/api/targets/" + withheld() + "/withdrawal", "{\"reason\":\"over\"}");
                        assertThat(answer.response().headers().firstValue("Idempotency-Replayed")).as(account).isEmpty();
                        assertThat(keyed(account, "POST", path, "{}").status()).as(account).isNotEqualTo(200);
                    }
                }),
                undone("(f) Idempotency-Key, one's own answer about what has been withheld since", () -> {
                    var answer = "{\"happenedAt\":\"" + roundUp.inDays(0)
                            + "\",\"zone\":\"Europe/Rome\",\"reason\":\"A certificate was seen.\"}";
                    var path = "/api/targets/" + shared() + "/death";
                    assertThat(keyed("ncb-it", "POST", path, answer).body()).contains("TESTER");
                    assertThat(http.send("ncb-fr", "PUT", "/api/nominations/" + shared() + "/handling", "{\"notFor\":[\"IT\"]}").status())
                            .isEqualTo(204);
                    var again = keyed("ncb-it", "POST", path, answer);
                    assertThat(again.status()).as(again.body()).isEqualTo(404);
                    assertThat(again.body()).doesNotContain("TESTER");
                }),
                undone("(f) POST /api/leads/{reference}/correction, told by the reports of an operation", () -> {
                    assertThat(http.post("ncb-fr", "/api/leads/" + lead + "/correction",
                            "{\"reason\":\"Korvaltin was wrong\",\"text\":\"At Korvaltin's\"}").status()).isEqualTo(204);
                    jobs.run();
                    for (var account : List.of("ncb-es", "ncb-it", "ncb-de", "coordinator", "manager", "compliance", "admin")) {
                        for (var list : List.of("reports", "events", "messages", "accesses", "identities")) {
                            assertThat(http.get(account, "/api/operations/" + RoundUp.OPERATION + "/" + list).body())
                                    .as(account + " " + list).doesNotContain("Korvaltin");
                        }
                    }
                    hides("ncb-es", lead);
                }),
                undone("(f) PUT /api/drafts/{task}, read by those who see the case and do not work on it", () -> {
                    var draft = "/api/drafts/" + world.withheld().get("/api/drafts/");
                    assertThat(http.send("ncb-fr", "PUT", draft, "{\"version\":0,\"content\":{\"text\":\"Korvaltin\"}}").status())
                            .isEqualTo(200);
                    for (var account : List.of("ncb-es", "ncb-it", "coordinator", "manager", "compliance", "admin")) {
                        assertThat(http.get(account, draft).status()).as(account).isEqualTo(404);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aViewOrAnExportThatQueriesAgainWithoutThePolicy() {
        world.play();
        var cockpit = "/camunda/api/cockpit/plugin/cordon/default/operations";
        return Stream.concat(Stream.of(
                dynamicTest("(g) GET /api/operations/{operation}/events as a stream", () -> {
                    assertThat(stream("ncb-fr", withheld())).contains(withheld());
                    assertThat(stream("ncb-it", shared())).doesNotContain(withheld(), world.withheld().get("/api/leads/"),
                            world.withheld().get("alias"));
                }),
                dynamicTest("(g) GET /api/operations/{operation}/targets, filters and cursors", () -> {
                    for (var query : List.of("?country=ES", "?status=ARRESTED",
                            "?after=" + withheld().substring(0, withheld().length() - 1), "?country=IT&after=")) {
                        assertThat(http.get("ncb-it", "/api/operations/" + RoundUp.OPERATION + "/targets" + query).body()).as(query)
                                .doesNotContain(withheld(), "QUORN");
                    }
                }),
                dynamicTest("(g) GET /api/operations/{operation}/nominations, another country's", () -> {
                    for (var country : List.of("FR", "ES")) {
                        assertThat(http.get("ncb-it", "/api/operations/" + RoundUp.OPERATION + "/nominations?country=" + country).body())
                                .as(country).doesNotContain(withheld(), world.withheld().get("alias"));
                    }
                }),
                dynamicTest("(g) GET /api/operations/{operation}/confirmations, another country's", () -> assertThat(http.get("ncb-it",
                        "/api/operations/" + RoundUp.OPERATION + "/confirmations?country=ES").body()).doesNotContain(withheld())),
                dynamicTest("(g) GET /api/operations/{operation}/accesses, a page that begins at somebody else's row", () -> {
                    var row = TestDatabase.asOwner().queryForObject(
                            "select cast(id as text) from audit_entry where actor = 'ncb-fr' order by number desc limit 1", String.class);
                    assertThat(http.get("ncb-it", "/api/operations/" + RoundUp.OPERATION + "/accesses?after=" + row).body())
                            .doesNotContain(withheld(), "ncb-fr");
                }),
                dynamicTest("(g) GET /api/operations/{operation}/accesses, a lead that is withheld from the coordination", () -> {
                    http.get("ncb-fr", "/api/leads/" + world.withheld().get("/api/leads/"));
                    http.get("ncb-fr", "/api/operations/" + RoundUp.OPERATION + "/reports");
                    var told = http.get("coordinator", "/api/operations/" + RoundUp.OPERATION + "/accesses").body();
                    assertThat(told).contains(world.withheld().get("/api/arrests/")).doesNotContain(world.withheld().get("/api/leads/"));
                }),
                dynamicTest("(g) Cockpit's plugin, asked by all but the management", () -> {
                    for (var account : List.of("ncb-it", "ncb-fr", "coordinator", "compliance", "admin")) {
                        assertThat(visitor(account).page(cockpit).statusCode()).as(account).isEqualTo(404);
                    }
                }),
                dynamicTest("(g) Cockpit's plugin, which tells the management of nobody", () -> {
                    var manager = visitor("manager");
                    for (var path : List.of("", "/" + RoundUp.OPERATION, "/search/" + withheld(), "/search/QUORN")) {
                        var page = manager.ask(http.request(cockpit + path).header("Accept", "application/json").build());
                        assertThat(page.statusCode()).as(path).isEqualTo(200);
                        assertThat(page.body()).as(path).doesNotContain(world.secrets().get("manager"));
                    }
                }),
                dynamicTest("(g) actuator and interface, which hold nothing of a case", () -> {
                    for (var path : List.of("/actuator/health", "/actuator/info", "/v3/api-docs")) {
                        assertThat(http.get("manager", path).body()).as(path).doesNotContain(withheld(), RoundUp.OPERATION, "TESTER",
                                "QUORN");
                    }
                    for (var path : List.of("", "/env", "/heapdump", "/loggers", "/mappings", "/metrics", "/httpexchanges", "/flyway",
                            "/camunda")) {
                        assertThat(http.get("admin", "/actuator" + path).status()).as(path).isEqualTo(404);
                    }
                })), engineOfTheManagement());
    }

    /** The engine's data that Cockpit can list holds only references and codes. */
    private Stream<DynamicTest> engineOfTheManagement() {
        return Stream
                .of("/task", "/process-instance", "/variable-instance", "/execution", "/job", "/incident", "/history/process-instance",
                        "/history/variable-instance",
                        "/history/task", "/history/activity-instance", "/history/job-log", "/history/incident",
                        "/history/decision-instance?includeInputs=true&includeOutputs=true")
                .map(path -> dynamicTest("(g) GET /engine-rest" + path, () -> {
                    var answer = http.get("manager", "/engine-rest" + path);
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.body()).doesNotContain(world.secrets().get("manager")).doesNotContain("TESTER", "Insp. Okoro",
                            "no staff", "as on file");
                }));
    }

    /** FR and IT have each nominated a person in another operation; their batches wait for the coordinator. */
    private Map<String, String> otherOperation() {
        play.open("UMBRA-2027", "FR", "IT");
        var french = play.nominate("UMBRA-2027", "FR", Notices.complete("2026/1", "MORVAN", "FR", "IT")).get(0);
        var italian = play.nominate("UMBRA-2027", "IT", Notices.complete("2026/2", "RINALDI", "IT", "FR")).get(0);
        play.finishNominating("UMBRA-2027", "FR");
        play.finishNominating("UMBRA-2027", "IT");
        TestDatabase.keep();
        return Map.of("FR", french, "IT", italian);
    }

    private String shared() {
        return world.shared().get("/api/targets/");
    }

    private String withheld() {
        return world.withheld().get("/api/targets/");
    }

    private static String absent(String reference) {
        return reference.substring(0, reference.length() - 4) + "9999";
    }

    private String task(String businessKey, String key) {
        return roundUp.task(businessKey, key).getId();
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(http);
        visitor.signIn(account, "cordon");
        return visitor;
    }

    private static int count(String query) {
        return TestDatabase.asOwner().queryForObject(query, Integer.class);
    }

    private static String with(String object, String more) {
        return object.substring(0, object.length() - 1) + "," + more + "}";
    }

    @SafeVarargs
    private static String rows(Map<String, String>... rows) {
        return JSON.valueToTree(List.of(rows)).toString();
    }

    private DynamicTest undone(String name, Attack attack) {
        return dynamicTest(name, () -> {
            try {
                attack.run();
            } finally {
                TestDatabase.restore();
            }
        });
    }

    private DynamicTest refused(String name, String account, String method, String path, String body) {
        return answers(name, account, method, path, body, 400, 409, 422);
    }

    private DynamicTest notFound(String name, String account, String method, String path, String body) {
        return answers(name, account, method, path, body, 404);
    }

    private DynamicTest answers(String name, String account, String method, String path, String body, Integer... statuses) {
        return undone(name, () -> {
            var before = contents();
            var answer = http.send(account, method, path, body);
            assertThat(answer.status()).as(answer.body()).isIn((Object[]) statuses);
            assertThat(contents()).isEqualTo(before);
        });
    }

    /**
     * Completes a task with one row that does not belong to it. The whole completion is refused, and the words do not tell whether that row
     * exists elsewhere.
     */
    private DynamicTest refusedAlike(String name, String account, String task, String variable, String rows, String foreign,
            String absent) {
        return undone(name, () -> {
            var before = contents();
            var answer = complete(account, task, variable, rows);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body().replace(foreign, absent))
                    .isEqualTo(complete(account, task, variable, rows.replace(foreign, absent)).body());
            assertThat(contents()).isEqualTo(before);
        });
    }

    private Answer complete(String account, String task, String variable, String rows) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("variables").putObject(variable).put("type", "Json").put("value", rows);
        return http.post(account, "/engine-rest/task/" + task + "/complete", body.toString());
    }

    /** No row of any table that names this reference changes, however the request is answered. */
    private DynamicTest changesNothingOf(String reference, String name, String account, String path, String body) {
        return undone(name, () -> {
            var before = naming(reference);
            http.post(account, path, body);
            jobs.run();
            assertThat(naming(reference)).isEqualTo(before);
        });
    }

    private static List<Map<String, Object>> naming(String reference) {
        return TestDatabase.asOwner().queryForList("""
                select 'lead' as kind, cast(l as text) as row from lead l where target = ?
                    union all select 'nomination', cast(n as text) from nomination n where target = ?
                union all select 'target', cast(t as text) from target t where reference = ? union all select 'event', cast(e as text)
                    from ledger_event e where target = ?
                order by 1, 2""", reference, reference, reference, reference);
    }

    private void hides(String account, String... references) {
        for (var list : List.of("targets", "nominations", "confirmations", "reports", "events", "list/versions", "accesses")) {
            assertThat(http.get(account, "/api/operations/" + RoundUp.OPERATION + "/" + list).body()).as(account + " " + list)
                    .doesNotContain(references);
        }
        for (var reference : references) {
            for (var kind : List.of("targets", "nominations", "leads", "arrests")) {
                assertThat(http.get(account, "/api/" + kind + "/" + reference).status()).as(account + " " + kind).isEqualTo(404);
            }
        }
    }

    private Answer keyed(String account, String method, String path, String body) {
        return http.send(http.request(path).method(method, BodyPublishers.ofString(body)).header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Authorization", Http.basic(account, "cordon")).header("Idempotency-Key", "a-key-that-anybody-could-take").build());
    }

    /** Returns the lines of an open stream up to the one that names a reference. */
    private String stream(String account, String until) throws IOException, InterruptedException {
        var request = http.request("/api/operations/" + RoundUp.OPERATION + "/events")
                .header("Authorization", Http.basic(account, "cordon")).header("Accept", "text/event-stream").build();
        var told = new StringBuilder();
        try (var lines = new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                told.append(line).append('\n');
                if (line.contains("IDENTITY_CONFIRMED") || line.contains(until) && line.contains("ARREST_REPORTED")) {
                    return told.toString();
                }
            }
        }
        return told.toString();
    }

    private static Map<String, String> contents() {
        var contents = new TreeMap<>(DatabaseContents.digests());
        contents.keySet().removeAll(TRACES);
        return contents;
    }
}
