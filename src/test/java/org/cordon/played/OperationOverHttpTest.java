package org.cordon.played;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.support.CordonTest;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Drives an operation from outside, by REST and by the task keys that scripts may rely on. Each request is sent as the person whose act it
 * is.
 */
@CordonTest
class OperationOverHttpTest {

    private static final String OPERATION = "TERRA-2027";
    private static final String OPERATIONS = "/api/operations/" + OPERATION;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Http http;
    @Autowired
    private Desk desk;
    @Autowired
    private Jobs jobs;
    @Autowired
    private Play play;

    @Test
    void goesFromTheLaunchToPublishedResults() {
        launch();
        answer();
        var french = nominate();
        screenAndFreeze(french);
        confirm(french);
        ok(desk.complete("coordinator", "userTask_openPhase", OPERATION, Map.of()));
        assertThat(json(http.get("ncb-fr", OPERATIONS)).path("phase").textValue()).isEqualTo("OPERATIONAL");
        pursue(french);
        ok(desk.complete("coordinator", "userTask_endPhase", OPERATION, Map.of()));
        publish();
    }

    @Test
    void chasesTheSilentAsTheCoordinatorDecides() {
        ok(http.post("coordinator", "/api/operations", order("FR", "IT", "ES", "DE").toString()));
        jobs.run();
        accept("FR");
        play.passDays(11);

        var refused = desk.complete("coordinator", "userTask_chaseSilent", OPERATION,
                decisions(Map.of("country", "IT", "decision", "REMIND"), Map.of("country", "XX", "decision", "REMIND")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").textValue()).contains("decisions[1].country");
        ok(desk.complete("coordinator", "userTask_chaseSilent", OPERATION, decisions(Map.of("country", "IT", "decision", "RECORD_SILENT"),
                Map.of("country", "ES", "decision", "EXTEND", "until", day(5)), Map.of("country", "DE", "decision", "REMIND"))));

        assertThat(participation("IT").path("status").textValue()).isEqualTo("SILENT");
        assertThat(desk.tasks("ncb-it", "userTask_answerInvitation", OPERATION + "-IT")).isZero();
        assertThat(participation("ES").path("answerDeadline").textValue())
                .isGreaterThan(participation("DE").path("answerDeadline").textValue());
        accept("ES");
        accept("DE");
        assertThat(json(http.get("coordinator", OPERATIONS)).path("phase").textValue()).isEqualTo("NOMINATION");
        assertThat(desk.tasks("coordinator", "userTask_chaseSilent", OPERATION)).isZero();
    }

    private void launch() {
        var impossible = order("FR", "XX").put("operationEnd", day(1));
        var check = json(http.post("coordinator", "/api/operations/check", impossible.toString()));
        assertThat(check.path("valid").booleanValue()).isFalse();
        var launch = http.post("coordinator", "/api/operations", impossible.toString());
        assertThat(launch.status()).isEqualTo(400);
        assertThat(launch.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(http.post("ncb-fr", "/api/operations", order("FR").toString()).status()).isIn(403, 404);

        var launched = http.post("coordinator", "/api/operations", order("FR", "IT", "ES", "DE").toString());
        assertThat(launched.status()).isEqualTo(201);
        assertThat(launched.json()).isEqualTo(JSON.createObjectNode().put("reference", OPERATION));
        jobs.run();
        assertThat(http.get("ncb-br", OPERATIONS).status()).isEqualTo(404);
    }

    private void answer() {
        var refused = desk.complete("ncb-fr", "userTask_answerInvitation", OPERATION + "-FR", Map.of("accepted", true));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").textValue()).contains("liaison officer");
        accept("FR");
        accept("IT");
        accept("ES");
        ok(desk.complete("ncb-de", "userTask_answerInvitation", OPERATION + "-DE", Map.of("accepted", false, "reason", "no staff")));
        assertThat(participation("DE").path("status").textValue()).isEqualTo("DECLINED");
        assertThat(desk.tasks("ncb-it", "userTask_nominate", OPERATION + "-FR")).isZero();
    }

    private List<String> nominate() {
        var upload = json(http.post("ncb-fr", OPERATIONS + "/nominations", JSON.createArrayNode()
                .add(Notices.complete("2025/1", "DURAND", "FR", "IT")).add(Notices.complete("2025/2", "PETIT", "FR", "IT"))
                .add(Notices.complete("2025/3", "MOREL", "FR", "IT").put("date_of_birth", "2999/01/01")).toString()));
        assertThat(List.of(upload.path("accepted").intValue(), upload.path("refused").intValue())).containsExactly(2, 1);
        assertThat(upload.path("rows").path(2).path("status").textValue()).isEqualTo("REFUSED");
        assertThat(upload.path("rows").path(2).path("reasons").path(0).path("field").textValue()).isEqualTo("date_of_birth");

        var csv = http.send(http.request(OPERATIONS + "/nominations").header("Authorization", Http.basic("ncb-it", "cordon"))
                .header("Content-Type", "text/csv; charset=utf-8")
                .POST(BodyPublishers.ofString("""
                        entity_id;name;forename;date_of_birth;charge;issuing_country_id;believedToBeIn
                        2025/9;ROSSI;Ada;1980/01/02;Fraud;IT;ES
                        """)).build());
        assertThat(json(csv).path("accepted").intValue()).isEqualTo(1);
        assertThat(http.post("ncb-de", OPERATIONS + "/nominations", "not even JSON").status()).isEqualTo(409);
        assertThat(http.post("ncb-br", OPERATIONS + "/nominations", "not even JSON").status()).isEqualTo(404);
        for (var country : List.of("fr", "it", "es")) {
            ok(desk.complete("ncb-" + country, "userTask_nominate", OPERATION + "-" + country.toUpperCase(Locale.ROOT),
                    Map.of("finished", true)));
        }
        return List.of(upload.path("rows").path(0).path("reference").textValue(),
                upload.path("rows").path(1).path("reference").textValue());
    }

    private void screenAndFreeze(List<String> french) {
        var refused = desk.complete("coordinator", "userTask_screenBatch", OPERATION + "-FR",
                decisions(Map.of("reference", french.get(0), "decision", "RETURN")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").textValue()).contains(french.get(0));
        ok(desk.complete("coordinator", "userTask_screenBatch", OPERATION + "-FR", decisions(
                Map.of("reference", french.get(0), "decision", "ACCEPT"), Map.of("reference", french.get(1), "decision", "ACCEPT"))));
        var italian = items(http.get("coordinator", OPERATIONS + "/nominations?country=IT")).get(0).path("reference").textValue();
        ok(desk.complete("coordinator", "userTask_screenBatch", OPERATION + "-IT",
                decisions(Map.of("reference", italian, "decision", "REFUSE", "text", "A civil matter."))));

        assertThat(http.get("ncb-it", "/api/targets/" + french.get(0)).status()).isEqualTo(404);
        assertThat(items(http.get("ncb-it", OPERATIONS + "/targets"))).isEmpty();
        assertThat(json(http.get("coordinator", OPERATIONS + "/freeze-preview")).path("targets").intValue()).isEqualTo(2);
        ok(desk.complete("coordinator", "userTask_freezeList", OPERATION, Map.of("frozen", true)));
    }

    private void confirm(List<String> french) {
        for (var user : List.of("ncb-fr", "ncb-it")) {
            assertThat(items(http.get(user, OPERATIONS + "/targets"))).extracting(target -> target.path("reference").textValue())
                    .containsExactlyInAnyOrderElementsOf(french);
            ok(desk.complete(user, "userTask_confirmTargets", OPERATION + user.substring(3).toUpperCase(Locale.ROOT), decisions(
                    Map.of("reference", french.get(0), "answer", "CONFIRM", "investigator", "Insp. Okoro"),
                    Map.of("reference", french.get(1), "answer", "CONFIRM", "investigator", "Insp. Okoro"))));
        }
        assertThat(items(http.get("ncb-es", OPERATIONS + "/targets"))).isEmpty();
        assertThat(items(http.get("ncb-fr", OPERATIONS + "/targets?status=AT_LARGE"))).hasSize(2);
    }

    private void pursue(List<String> french) {
        var located = http.post("ncb-it", "/api/targets/" + french.get(1) + "/locations", told("IT").toString());
        assertThat(located.status()).isEqualTo(201);
        jobs.run();
        ok(desk.complete("ncb-fr", "userTask_assessLead", located.json().path("reference").textValue(), Map.of("outcome", "USED")));

        var arrests = "/api/targets/" + french.get(0) + "/arrests";
        assertThat(http.post("ncb-es", arrests, "not even JSON").status()).isEqualTo(404);
        assertThat(http.post("ncb-it", arrests, told("IT").put("zone", "Rome").toString()).status()).isEqualTo(400);
        assertSameAnswerWhetherOrNotSought();
        jobs.run();
        var arrested = http.post("ncb-it", arrests, told("IT").put("legalBasis", "Article 16").toString());
        assertThat(arrested.status()).isEqualTo(201);
        jobs.run();

        var arrest = arrested.json().path("reference").textValue();
        assertThat(arrest).matches("TERRA-2027-A[2-9A-HJKMNP-TV-Z]{5}");
        assertThat(http.get("ncb-es", "/api/arrests/" + arrest).status()).as("whose report was matched, of which it was not told")
                .isEqualTo(404);
        assertThat(http.get("ncb-it", "/api/arrests/" + arrest).status()).isEqualTo(200);
        assertThat(http.get("ncb-de", "/api/arrests/" + arrest).status()).isEqualTo(404);
        assertThat(json(http.get("coordinator", OPERATIONS + "/results")).path("arrested").intValue()).isZero();
        assertThat(desk.tasks("ncb-it", "userTask_confirmIdentity", arrest)).isZero();
        var refused = desk.complete("ncb-fr", "userTask_confirmIdentity", arrest, Map.of("identityConfirmed", true));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").textValue()).contains("method");
        ok(desk.complete("ncb-fr", "userTask_confirmIdentity", arrest, Map.of("identityConfirmed", true, "method", "FINGERPRINT")));
        assertThat(http.get("ncb-es", "/api/arrests/" + arrest).status()).as("told that it is the person sought").isEqualTo(200);
    }

    /** Spain is shown no target. It arrests one of the targets, and a person whom nobody seeks. */
    private void assertSameAnswerWhetherOrNotSought() {
        var sought = http.post("ncb-es", "/api/reports",
                told("ES").put("kind", "ARREST").put("noticeNumber", "2025/1").put("name", "DURAND").toString());
        var unknown = http.post("ncb-es", "/api/reports",
                told("ES").put("kind", "ARREST").put("noticeNumber", "2025/77").put("name", "NOBODY").toString());
        assertThat(sought.status()).isEqualTo(201).isEqualTo(unknown.status());
        assertThat(names(sought.json())).isEqualTo(names(unknown.json())).containsExactly("reference");
    }

    private void publish() {
        assertThat(http.get("ncb-fr", OPERATIONS + "/results").status()).isEqualTo(404);
        ok(desk.complete("coordinator", "userTask_approveResults", OPERATION, Map.of("approved", true, "asOf", play.now().toString())));

        assertThat(json(http.get("ncb-fr", OPERATIONS)).path("phase").textValue()).isEqualTo("CLOSED");
        assertThat(http.get("ncb-br", OPERATIONS + "/results").status()).isEqualTo(404);
        assertThat(http.get("admin", OPERATIONS + "/results").status()).isIn(403, 404);
        for (var user : List.of("coordinator", "manager", "ncb-fr")) {
            var results = json(http.get(user, OPERATIONS + "/results"));
            assertThat(names(results)).contains("operation", "asOf", "listVersion", "targets", "wantingCountries", "participatingCountries",
                    "arrestCountries", "arrested", "located", "newInformation", "withdrawn", "deceased", "atLarge", "byPhase", "byCountry");
            assertThat(List.of(number(results, "listVersion"), number(results, "targets"), number(results, "wantingCountries"),
                    number(results, "participatingCountries"), number(results, "arrestCountries"))).containsExactly(1, 2, 1, 3, 1);
            assertThat(List.of(number(results, "arrested"), number(results, "located"), number(results, "newInformation"),
                    number(results, "withdrawn"), number(results, "deceased"), number(results, "atLarge")))
                    .containsExactly(1, 1, 1, 0, 0, 0);
            assertThat(results.path("byPhase").path("during")).isEqualTo(JSON.createObjectNode().put("arrested", 1).put("located", 1));
            assertThat(results.path("byCountry")).extracting(country -> country.path("country").textValue()).contains("FR", "IT", "ES");
        }
        var later = json(http.get("coordinator", OPERATIONS + "/results?asOf=2001-01-01T00:00:00Z"));
        assertThat(number(later, "targets")).isZero();
    }

    private void accept(String country) {
        ok(desk.complete("ncb-" + country.toLowerCase(Locale.ROOT), "userTask_answerInvitation", OPERATION + "-" + country,
                Map.of("accepted", true, "liaisonOfficer", "Ann Example")));
    }

    private JsonNode participation(String country) {
        return items(http.get("coordinator", OPERATIONS + "/participations")).stream()
                .filter(item -> item.path("country").textValue().equals(country)).findFirst().orElseThrow();
    }

    private ObjectNode order(String... countries) {
        var order = JSON.createObjectNode().put("code", OPERATION).put("title", "Terra").put("theme", "ENVIRONMENTAL_CRIME")
                .put("host", "Lyon")
                .put("quota", 25).put("reminderEvery", "P2D").put("invitationDeadline", day(10)).put("nominationDeadline", day(20))
                .put("confirmationDeadline", day(30)).put("operationStart", day(40)).put("operationEnd", day(50));
        order.putArray("languages").add("en");
        var invited = order.putArray("invitedCountries");
        List.of(countries).forEach(invited::add);
        return order;
    }

    private ObjectNode told(String country) {
        return JSON.createObjectNode().put("happenedAt", play.now().toString()).put("zone", "Europe/Rome").put("country", country);
    }

    private String day(int days) {
        return play.now().plusSeconds(days * 86_400L).toString();
    }

    @SafeVarargs
    private static Map<String, Object> decisions(Map<String, String>... rows) {
        return Map.of("decisions", List.of(rows));
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static JsonNode json(Answer answer) {
        return ok(answer).json();
    }

    private static List<JsonNode> items(Answer answer) {
        var items = new ArrayList<JsonNode>();
        json(answer).path("items").forEach(items::add);
        return items;
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static int number(JsonNode object, String name) {
        assertThat(object.path(name).isInt()).as(name).isTrue();
        return object.path(name).intValue();
    }
}
