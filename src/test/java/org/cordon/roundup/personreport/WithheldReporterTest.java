package org.cordon.roundup.personreport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.TaskService;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.Reports;
import org.cordon.support.RoundUp;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * FR wants a person and withholds that person from ES. ES reports on the person by number and name, and on another person whom nobody
 * seeks. ES reads the same about both, whatever FR says of the first.
 */
@CordonTest
class WithheldReporterTest {

    private static final String SOUGHT = "2025/1000";
    private static final String UNSOUGHT = "2025/1999";

    /** Addresses that a country reads without naming an item. */
    private static final List<String> LISTS = List.of("/api/reports", "/api/today", "/api/receipts", "/api/decisions", "/api/events",
            "/api/feedback", "/api/releases", "/api/release-requests", "/api/operations", "/api/operations/work", "/api/progress",
            "/api/operations/" + RoundUp.OPERATION + "/events", "/api/operations/" + RoundUp.OPERATION + "/reports",
            "/api/operations/" + RoundUp.OPERATION + "/targets", "/api/operations/" + RoundUp.OPERATION + "/accesses",
            "/api/operations/" + RoundUp.OPERATION + "/group-persons", "/api/questions", "/api/persons?name=TESTER",
            "/engine-rest/task", "/engine-rest/task/count");

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String target;

    @BeforeEach
    void listed() {
        roundUp.launched("FR", "IT", "ES").accepted("FR", "IT", "ES");
        var notice = roundUp.notice("FR", "IT", 1000);
        notice.withObjectProperty("cordon").putArray("notFor").add("ES");
        target = roundUp.putForward("FR", notice).get(0);
        roundUp.finished("FR", "IT", "ES").screened("FR", "ACCEPT").frozen().confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM").opened();
    }

    @Test
    void aConfirmedArrestIsNotToldToItsReporter() {
        var report = report(SOUGHT, "ARREST");
        var unsought = report(UNSOUGHT, "ARREST");
        var before = lists();
        identity(matched(report), true);
        assertThat(lists()).isEqualTo(before);
        end(matched(report), "RELEASED");

        nothingIsTold(report, unsought, before);
        assertThat(http.get("ncb-es", "/api/arrests/" + matched(report)).status()).isEqualTo(404);
        assertThat(http.post("ncb-es", "/api/arrests/" + matched(report) + "/release", "{}").status()).isEqualTo(404);
        assertThat(http.get("ncb-es", "/api/targets/" + target).status()).isEqualTo(404);
    }

    @Test
    void aDeniedArrestIsNotToldToItsReporter() {
        var report = report(SOUGHT, "ARREST");
        var unsought = report(UNSOUGHT, "ARREST");
        var before = lists();
        identity(matched(report), false);

        nothingIsTold(report, unsought, before);
    }

    @Test
    void anAssessedLeadIsNotToldToItsReporter() {
        var report = report(SOUGHT, "LEAD");
        var unsought = report(UNSOUGHT, "LEAD");
        var before = lists();
        assess(matched(report));

        nothingIsTold(report, unsought, before);
        assertThat(http.get("ncb-es", "/api/leads/" + matched(report)).status()).isEqualTo(404);
    }

    @Test
    void whoIsLetInIsToldWhatWasSaid() {
        var arrest = report(SOUGHT, "ARREST");
        var lead = report(SOUGHT, "LEAD");
        assess(matched(lead));
        identity(matched(arrest), true);
        withheldFrom();

        assertThat(told(arrest)).containsExactly("REPORT_CONFIRMED");
        assertThat(told(lead)).containsExactly("REPORT_ASSESSED");
        assertThat(outcomes(arrest)).containsExactly("IDENTITY_CONFIRMED");
        assertThat(outcomes(lead)).containsExactly("LEAD_USED");
        assertThat(http.get("ncb-es", "/api/arrests/" + matched(arrest)).status()).isEqualTo(200);

        end(matched(arrest), "RELEASED");
        withheldFrom("IT");
        assertThat(told(arrest)).as("each once").containsExactly("REPORT_CONFIRMED", "REPORT_ENDED");
    }

    @Test
    void whatWasToldIsGoneForAsLongAsThePersonIsWithheld() {
        withheldFrom();
        var report = report(SOUGHT, "ARREST");
        var unsought = report(UNSOUGHT, "ARREST");
        identity(matched(report), true);
        assertThat(told(report)).containsExactly("REPORT_CONFIRMED");
        assertThat(outcomes(report)).containsExactly("IDENTITY_CONFIRMED");

        withheldFrom("ES");
        assertThat(http.get("ncb-es", "/api/arrests/" + matched(report)).status()).isEqualTo(404);
        assertThat(alike(report)).isEqualTo(alike(unsought));
        assertThat(go(report)).endsWith("/reports/" + report);
        end(matched(report), "RELEASED");
        assertThat(told(report)).containsExactly("REPORT_CONFIRMED");

        withheldFrom();
        assertThat(told(report)).containsExactly("REPORT_CONFIRMED", "REPORT_ENDED");
        assertThat(outcomes(report)).containsExactly("IDENTITY_CONFIRMED", "RELEASED");
    }

    /** A message that waited to leave when the supplier withheld the person does not leave. */
    @Test
    void aMessageThatWaitsIsHeldBack() {
        withheldFrom();
        var report = report(SOUGHT, "ARREST");
        var task = roundUp.task(matched(report), "userTask_confirmIdentity").getId();
        as.country("FR", () -> tasks.complete(task, Map.of("identityConfirmed", true, "method", "DNA")));
        withheldFrom("ES");

        assertThat(TestDatabase.asOwner().queryForList("select status from message where reference = ? and status <> 'SUPPRESSED'",
                String.class, report)).isEmpty();
    }

    private void nothingIsTold(String report, String unsought, Map<String, String> before) {
        assertThat(told(report)).isEmpty();
        assertThat(lists()).isEqualTo(before);
        assertThat(alike(report)).isEqualTo(alike(unsought)).contains("\"outcomes\":[]");
        assertThat(go(report)).endsWith("/reports/" + report);
        assertThat(go(unsought)).endsWith("/reports/" + unsought);
        assertThat(lists().values()).noneMatch(list -> list.contains(matched(report)) || list.contains(target));
        assertThat(receipt(report)).isEqualTo(receipt(unsought));
    }

    /** The answers of ES's lists by their path, without the time of day. */
    private Map<String, String> lists() {
        var lists = new TreeMap<String, String>();
        LISTS.forEach(path -> {
            var answer = http.get("ncb-es", path);
            lists.put(path, answer.status() + " " + timeless(answer.body()));
        });
        return lists;
    }

    private static String timeless(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.+Z-]+", "time").replaceAll("\"(next|cursor|after)\":\"[^\"]*\"", "$1");
    }

    private String alike(String report) {
        return timeless(http.get("ncb-es", "/api/reports/" + report).body()).replace(report, "R")
                .replaceAll("\"person\":\\{[^}]*}", "person");
    }

    private String receipt(String report) {
        var items = http.get("ncb-es", "/api/receipts").json().path("items");
        for (var item : items) {
            if (item.toString().contains(report)) {
                var one = http.get("ncb-es", "/api/receipts/" + item.path("id").asText());
                return timeless(one.body()).replace(report, "R").replace(item.path("id").asText(), "id");
            }
        }
        throw new AssertionError("No receipt of " + report + " in " + items);
    }

    private String report(String number, String kind) {
        ObjectNode told = Reports.onPerson(number, "TESTER " + number.substring(5),
                Reports.kind(kind, kind.equals("ARREST") ? roundUp.arrest("ES", "Europe/Madrid") : roundUp.lead("ES", "Europe/Madrid")));
        var answer = http.post("ncb-es", "/api/reports", told.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private void identity(String arrest, boolean confirmed) {
        as.country("FR", () -> tasks.complete(roundUp.task(arrest, "userTask_confirmIdentity").getId(),
                confirmed ? Map.of("identityConfirmed", true, "method", "DNA")
                        : Map.of("identityConfirmed", false, "text", "other fingerprints")));
        jobs.run();
    }

    private void assess(String lead) {
        as.country("FR", () -> tasks.complete(roundUp.task(lead, "userTask_assessLead").getId(),
                Map.of("outcome", "USED", "text", "led to the flat")));
        jobs.run();
    }

    private void end(String arrest, String outcome) {
        as.country("FR", () -> tasks.complete(roundUp.task(arrest, "userTask_followExtradition").getId(), Map.of("outcome", outcome)));
        jobs.run();
    }

    private void withheldFrom(String... countries) {
        var parties = countries.length == 0 ? "" : "\"" + String.join("\",\"", countries) + "\"";
        var answer = http.send("ncb-fr", "PUT", "/api/nominations/" + target + "/handling", "{\"notFor\":[" + parties + "]}");
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        jobs.run();
    }

    private List<String> outcomes(String report) {
        return http.get("ncb-es", "/api/reports/" + report).json().path("outcomes").findValuesAsText("what");
    }

    private String go(String reference) {
        var visitor = new Visitor(http);
        visitor.signIn("ncb-es", "cordon");
        return visitor.ask(http.request("/go/" + reference).header("Accept", "text/html").build()).headers().firstValue("Location")
                .orElse("");
    }

    private static List<String> told(String report) {
        return TestDatabase.asOwner().queryForList("select kind from message where reference = ? order by queued_at, kind", String.class,
                report);
    }

    private static String matched(String report) {
        return TestDatabase.asOwner().queryForObject("select matched from person_match where report = ? order by number desc limit 1",
                String.class, report);
    }
}
