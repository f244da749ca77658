package org.cordon.rooms.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.support.RoundUp.OPERATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.Reports;
import org.cordon.support.RoundUp;
import org.cordon.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * FR wants a person who is believed to be in IT. Every act of the two has a receipt. It tells its readers only what they may see at the
 * time of reading.
 */
@CordonTest
class ReceiptsTest {

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private Receipts receipts;

    private String target;

    @BeforeEach
    void confirmed() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM").opened();
        target = roundUp.nominatedBy("FR").get(0);
    }

    @Test
    void anArrestSaysWhoWasToldOnceTheMessagesHaveLeftAndWhatComesNext() {
        var reported = arrest();
        var reference = reported.json().path("reference").asText();
        var before = receipt("ncb-it", reported);

        assertThat(before.path("act").asText()).isEqualTo("ARREST_REPORTED_BY_HAND");
        assertThat(before.path("reference").asText()).isEqualTo(reference);
        assertThat(before.path("told")).isEmpty();
        assertThat(before.path("underWay").asBoolean()).isTrue();

        jobs.run();
        var after = receipt("ncb-it", reported);
        assertThat(told(after)).containsExactly("coordinator SENT", "ncb-FR SENT");
        assertThat(after.path("underWay").asBoolean()).isFalse();
        assertThat(after.path("next").path("task").asText()).isEqualTo("userTask_confirmIdentity");
        assertThat(after.path("next").path("due").asText()).isNotEmpty();
        assertThat(after.path("change").path("path").asText()).isEqualTo("/reports/" + reference);
    }

    /**
     * The query for remaining work comes first. Otherwise a job that ends between the two queries would leave a receipt which says that
     * nobody had to be told.
     */
    @Test
    void whetherWorkIsLeftIsAskedBeforeWhoWasTold() throws Exception {
        var id = UUID.fromString(receipt("ncb-it", arrest()).path("id").asText());

        var asked = Statements.of(() -> as.country("IT", () -> receipts.one(id))).statements();

        assertThat(asked).filteredOn(statement -> statement.contains("works_after") || statement.contains("told_after"))
                .extracting(statement -> statement.contains("works_after")).containsExactly(true, false);
    }

    @Test
    void whatCanBeTakenBackSaysWhere() {
        var asked = http.post("ncb-fr", "/api/questions",
                "{\"purpose\":\"LOCATE\",\"urgency\":\"NORMAL\",\"text\":\"Where?\",\"countries\":[\"IT\"],\"named\":true}");
        var page = "/questions/" + asked.json().path("reference").asText();

        assertThat(receipt("ncb-fr", asked).at("/change/path").asText()).isEqualTo(page);
        assertThat(receipt("ncb-fr", attached("/api" + page)).at("/change/path").asText()).isEqualTo(page);
        assertThat(receipt("ncb-fr", attached("/api/nominations/" + target)).at("/change/path").asText()).isEqualTo("/targets/" + target);
        var group = http.post("ncb-fr", "/api/groups", "{\"name\":\"The Heron\",\"crimes\":[\"PEOPLE_SMUGGLING\"],"
                + "\"modusOperandi\":\"Lorries.\"}").json().path("reference").asText();
        var fact = http.post("ncb-fr", "/api/groups/" + group + "/facts", "{\"kind\":\"PRICE\",\"text\":\"200 a seat\"}");
        assertThat(receipt("ncb-fr", fact).at("/change/path").asText()).isEqualTo("/network/" + group);
    }

    private Answer attached(String item) {
        return http.send(http.request(item + "/attachments?kind=DOCUMENT").header("Authorization", Http.basic("ncb-fr", "cordon"))
                .header("Content-Type", "application/octet-stream").header("Content-Disposition", "attachment; filename=\"a.txt\"")
                .POST(BodyPublishers.ofString("A map.")).build());
    }

    /** The answer of the engine stays the same for scripts. */
    @Test
    void aTaskThatIsCompletedHasOneBesideItsAnswer() {
        var reference = arrest().json().path("reference").asText();
        jobs.run();
        var task = roundUp.task(reference, "userTask_confirmIdentity").getId();
        var completed = http.post("ncb-fr", "/engine-rest/task/" + task + "/complete",
                "{\"variables\":{\"identityConfirmed\":{\"value\":false},\"text\":{\"value\":\"other fingerprints\"}}}");
        assertThat(completed.status()).isEqualTo(204);
        assertThat(completed.body()).isEmpty();
        jobs.run();

        var receipt = receipt("ncb-fr", completed);
        assertThat(receipt.path("act").asText()).isEqualTo("IDENTITY_ANSWERED");
        assertThat(receipt.path("references").toString()).contains(reference, target).doesNotContain(task);
        assertThat(receipt.path("facts").findValuesAsText("type")).containsExactly("IDENTITY_DENIED");
        assertThat(told(receipt)).containsExactly("coordinator SENT", "ncb-IT SENT");

        var decisions = http.get("ncb-fr", "/api/decisions").json().path("items");
        assertThat(decisions.get(0).path("decision").asText()).isEqualTo("IDENTITY_DENIED");
        assertThat(decisions.get(0).path("reference").asText()).isEqualTo(reference);
        assertThat(http.get("ncb-it", "/api/decisions").json().findValuesAsText("decision")).doesNotContain("IDENTITY_DENIED");
        assertThat(http.get("ncb-fr", "/api/decisions?q=" + reference.substring(4).toLowerCase()).json().path("items")).hasSize(1);
        assertThat(http.get("ncb-fr", "/api/decisions?q=%25").json().path("items")).isEmpty();
    }

    @Test
    void itIsFoundByAReferenceAndByNobodyOfAnotherOffice() {
        var reported = arrest();
        var reference = reported.json().path("reference").asText();

        assertThat(references(http.get("ncb-it", "/api/receipts?q=" + reference.substring(4).toLowerCase()))).containsExactly(reference);
        assertThat(http.get("ncb-it", "/api/receipts?q=%25").json().path("items")).isEmpty();
        List.of("ncb-fr", "coordinator", "manager", "admin").forEach(other -> {
            assertThat(http.get(other, "/api/receipts/" + id(reported)).status()).as(other).isEqualTo(404);
            assertThat(references(http.get(other, "/api/receipts"))).as(other).doesNotContain(reference);
        });
    }

    @Test
    void whatIsWithheldMeanwhileStandsInNoneAnyMore() {
        var reported = http.post("ncb-it", "/api/targets/" + target + "/death",
                "{\"happenedAt\":\"" + roundUp.inDays(-1) + "\",\"reason\":\"seen dead\"}");
        assertThat(reported.status()).as(reported.body()).isLessThan(300);
        jobs.run();
        assertThat(receipt("ncb-it", reported).path("references").toString()).contains(target);
        assertThat(references(http.get("ncb-it", "/api/receipts?q=" + target))).isNotEmpty();

        var handling = http.send("ncb-fr", "PUT", "/api/nominations/" + target + "/handling", "{\"notFor\":[\"IT\"]}");
        assertThat(handling.status()).as(handling.body()).isLessThan(300);
        jobs.run();

        assertThat(receipt("ncb-it", reported).toString()).doesNotContain(target).doesNotContain("ncb-FR");
        assertThat(http.get("ncb-it", "/api/receipts?q=" + target).json().path("items")).isEmpty();
        assertThat(http.get("ncb-it", "/api/decisions?q=" + target).json().path("items")).isEmpty();
    }

    /** The two reports look the same until a wanting country answers, also by their receipts. */
    @Test
    void aReportOnWhoIsSoughtHasTheSameAsOneOnWhoIsNot() {
        var number = http.get("ncb-fr", "/api/targets/" + target).json().findValue("entity_id").asText();
        var sought = http.post("ncb-es", "/api/reports",
                Reports.onPerson(number, "TESTER 1000", Reports.kind("ARREST", roundUp.arrest("ES", "Europe/Madrid"))).toString());
        var unsought = http.post("ncb-es", "/api/reports",
                Reports.onPerson("2001/1", "NOBODY", Reports.kind("ARREST", roundUp.arrest("ES", "Europe/Madrid"))).toString());
        for (var moment : List.of("before", "after")) {
            assertThat(plain("ncb-es", sought)).as(moment).isEqualTo(plain("ncb-es", unsought)).doesNotContain("told");
            jobs.run();
        }
        assertThat(sought.response().headers().map().keySet()).isEqualTo(unsought.response().headers().map().keySet());
    }

    /** The receipt still names the parties that were told, after the report that showed the case to its author is withdrawn. */
    @Test
    void whoWasToldIsSaidAfterTheReportIsWithdrawn() {
        var number = http.get("ncb-fr", "/api/targets/" + target).json().findValue("entity_id").asText();
        var report = http.post("ncb-es", "/api/reports",
                Reports.onPerson(number, "TESTER 1000", Reports.kind("ARREST", roundUp.arrest("ES", "Europe/Madrid"))).toString());
        jobs.run();
        var reference = report.json().path("reference").asText();
        var arrest = TestDatabase.asOwner().queryForObject("select matched from person_match where report = ?", String.class, reference);
        var answered = http.post("ncb-fr", "/engine-rest/task/" + roundUp.task(arrest, "userTask_confirmIdentity").getId() + "/complete",
                "{\"variables\":{\"identityConfirmed\":{\"value\":true},\"method\":{\"value\":\"DNA\"}}}");
        assertThat(answered.status()).as(answered.body()).isEqualTo(204);
        jobs.run();
        var lead = http.post("ncb-it", "/api/targets/" + target + "/leads", roundUp.lead("IT", "Europe/Rome").toString());
        jobs.run();
        var shared = receipt("ncb-it", lead).path("told");
        var told = told(receipt("ncb-fr", answered));
        assertThat(told).contains("ncb-ES SENT");

        for (var back : List.of("ncb-es /api/reports/" + reference, "ncb-it /api/leads/" + lead.json().path("reference").asText())) {
            var withdrawn = http.post(back.split(" ")[0], back.split(" ")[1] + "/withdrawal", "{\"reason\":\"mistaken\"}");
            assertThat(withdrawn.status()).as(withdrawn.body()).isLessThan(300);
            jobs.run();
        }
        assertThat(told(receipt("ncb-fr", answered))).isEqualTo(told);
        assertThat(receipt("ncb-it", lead).path("told")).isEqualTo(shared).isNotEmpty();
        assertThat(receipt("ncb-fr", answered).toString()).doesNotContain(reference);
    }

    /** The receipt names the parties that were told of the withdrawal which follows the answer, and not only of the answer. */
    @Test
    void anAnswerThatWithdrawsATargetTellsWhoHeardOfTheWithdrawal() {
        var changed = http.send("ncb-fr", "PUT", "/api/operations/" + OPERATION + "/confirmations/" + target,
                "{\"answer\":\"DECLINE\",\"text\":\"warrant lifted\"}");
        assertThat(changed.status()).as(changed.body()).isLessThan(300);
        jobs.run();
        assertThat(told(receipt("ncb-fr", changed))).containsExactly("coordinator SENT", "ncb-IT SENT");

        var again = http.send("ncb-fr", "PUT", "/api/operations/" + OPERATION + "/confirmations/" + target, "{\"answer\":\"CONFIRM\"}");
        assertThat(again.status()).as(again.body()).isLessThan(300);
        jobs.run();
        assertThat(told(receipt("ncb-fr", again))).containsExactly("coordinator SENT", "ncb-IT SENT");

        http.send("ncb-fr", "PUT", "/api/operations/" + OPERATION + "/confirmations/" + target,
                "{\"answer\":\"ASK\",\"text\":\"Since when?\"}");
        jobs.run();
        var declined = http.post("ncb-fr",
                "/engine-rest/task/" + roundUp.task(OPERATION + "-FR", "userTask_confirmTargets").getId() + "/complete",
                "{\"variables\":{\"decisions\":{\"type\":\"Json\",\"value\":\"[{\\\"reference\\\":\\\"" + target
                        + "\\\",\\\"answer\\\":\\\"DECLINE\\\",\\\"text\\\":\\\"warrant lifted\\\"}]\"}}}");
        assertThat(declined.status()).as(declined.body()).isEqualTo(204);
        jobs.run();
        assertThat(told(receipt("ncb-fr", declined))).containsExactly("coordinator SENT", "ncb-IT SENT");
    }

    @Test
    void freezingTellsTheCountriesOfTheWholeOperation() {
        var receipts = http.get("coordinator", "/api/receipts").json();
        // The acts were played without HTTP and have left no rows.
        assertThat(receipts.path("items")).isEmpty();
        var moved = http.send("coordinator", "PUT", "/api/operations/" + OPERATION + "/dates",
                "{\"operationEnd\":\"" + roundUp.inDays(40) + "\"}");
        assertThat(moved.status()).as(moved.body()).isLessThan(300);
        jobs.run();
        assertThat(told(receipt("coordinator", moved))).contains("ncb-FR SENT", "ncb-IT SENT");
    }

    private Answer arrest() {
        var answer = http.post("ncb-it", "/api/targets/" + target + "/arrests", roundUp.arrest("IT", "Europe/Rome").toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static String id(Answer act) {
        return act.response().headers().firstValue("Cordon-Receipt").orElseThrow();
    }

    private JsonNode receipt(String user, Answer act) {
        return http.get(user, "/api/receipts/" + id(act)).json();
    }

    private String plain(String user, Answer act) {
        var reference = act.json().path("reference").asText();
        return receipt(user, act).toString().replace(reference, "R").replace(id(act), "id").replaceAll("\"at\":\"[^\"]+\"", "at");
    }

    private static List<String> told(JsonNode receipt) {
        var told = new ArrayList<String>();
        receipt.path("told").forEach(one -> told.add(one.path("recipient").asText() + " " + one.path("state").asText()));
        return told.stream().sorted().toList();
    }

    private static List<String> references(Answer page) {
        var references = new ArrayList<String>();
        page.json().path("items").forEach(item -> references.add(item.path("reference").asText()));
        return references;
    }
}
