package org.cordon.roundup.arrest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * FR wants a person who is believed to be in IT. ES does not see that person and reports by number and name; IT picks the target. Each
 * country learns the outcome under the reference of its own report. ES learns it only after FR has answered.
 */
@CordonTest
class ReportOutcomeTest {

    private static final String NUMBER = "2025/1000";

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
    void opened() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM").opened();
        target = roundUp.nominatedBy("FR").get(0);
    }

    @Test
    void deniedInItsWords() {
        var report = byNumber("ARREST");
        identity(matched(report), false);

        assertThat(outcomes(report)).isEqualTo("IDENTITY_DENIED: other fingerprints");
        assertThat(told(report)).containsExactly("REPORT_DENIED ncb-ES");
        assertThat(told(matched(report))).doesNotContain("IDENTITY_DENIED ncb-ES").contains("IDENTITY_DENIED coordinator");
        // ES does not see the person, and so learns nothing else.
        assertThat(http.get("ncb-es", "/api/arrests/" + matched(report)).status()).isEqualTo(404);
        assertThat(http.get("ncb-es", "/api/targets/" + target).status()).isEqualTo(404);
        assertThat(go("ncb-es", report)).endsWith("/reports/" + report);
    }

    @Test
    void confirmedAndThenReleased() {
        var report = byNumber("ARREST");
        identity(matched(report), true);

        assertThat(outcomes(report)).isEqualTo("IDENTITY_CONFIRMED: ");
        assertThat(told(report)).containsExactly("REPORT_CONFIRMED ncb-ES");
        assertThat(http.get("ncb-es", "/api/arrests/" + matched(report)).status()).isEqualTo(200);
        assertThat(http.get("ncb-es", "/api/targets/" + target).status()).isEqualTo(404);

        var released = http.post("ncb-es", "/api/arrests/" + matched(report) + "/release",
                roundUp.lead("ES", "Europe/Madrid").put("kind", "RELEASED").without(List.of("country", "place")).toString());
        assertThat(released.status()).as(released.body()).isEqualTo(200);
        jobs.run();
        assertThat(outcomes(report)).isEqualTo("IDENTITY_CONFIRMED: , RELEASED: ");
        assertThat(told(report)).containsExactly("REPORT_CONFIRMED ncb-ES", "REPORT_ENDED ncb-ES");
    }

    @Test
    void confirmedAndThenNoLongerSought() {
        var report = byNumber("ARREST");
        identity(matched(report), true);
        var withdrawn = http.post("ncb-fr", "/api/targets/" + target + "/withdrawal", "{\"reason\":\"warrant lifted\"}");
        assertThat(withdrawn.status()).as(withdrawn.body()).isLessThan(300);

        assertThat(outcomes(report)).isEqualTo("IDENTITY_CONFIRMED: , WITHDRAWN: ");
    }

    /** A deadline that passes is no statement of the wanting country. */
    @Test
    void whatNobodyAnswersIsNotTold() {
        var report = byNumber("ARREST");
        var unsought = unsought("ARREST");
        roundUp.after(Duration.ofDays(31));

        assertThat(told(report)).isEmpty();
        assertThat(TestDatabase.asOwner().queryForList(
                "select kind from message where recipient = 'ncb-ES' and queued_at > (select max(reported_at) from person_report)",
                String.class)).isEmpty();
        assertThat(alike(report)).isEqualTo(alike(unsought)).contains("\"outcomes\":[]");
    }

    @Test
    void untilThenItIsLikeAReportOnWhoIsNotSought() {
        var report = byNumber("ARREST");
        var unsought = unsought("ARREST");

        assertThat(alike(report)).isEqualTo(alike(unsought));
        assertThat(go("ncb-es", report)).endsWith("/reports/" + report);
        assertThat(go("ncb-es", unsought)).endsWith("/reports/" + unsought);
        assertThat(http.get("ncb-it", "/api/reports/" + report).status()).isEqualTo(404);
        assertThat(http.get("coordinator", "/api/reports/" + report).status()).isEqualTo(403);
    }

    @Test
    void anAssessedLeadIsAnsweredUnderItsReport() {
        var report = byNumber("LEAD");
        as.country("FR", () -> tasks.complete(roundUp.task(matched(report), "userTask_assessLead").getId(),
                Map.of("outcome", "USED", "text", "led to the flat")));
        jobs.run();

        assertThat(outcomes(report)).isEqualTo("LEAD_USED: led to the flat");
        assertThat(told(report)).containsExactly("REPORT_ASSESSED ncb-ES");
        assertThat(told(matched(report))).doesNotContain("LEAD_ASSESSED ncb-ES");
    }

    @Test
    void aLeadThatNobodyAssessesIsNotTold() {
        var report = byNumber("LEAD");
        roundUp.after(Duration.ofDays(31));

        assertThat(outcomes(report)).isEmpty();
        assertThat(told(report)).isEmpty();
    }

    @Test
    void whoSeesTheTargetIsToldUnderTheArrest() {
        var arrest = http.post("ncb-it", "/api/targets/" + target + "/arrests", roundUp.arrest("IT", "Europe/Rome").toString()).json()
                .path("reference").asText();
        jobs.run();
        identity(arrest, false);

        assertThat(told(arrest)).contains("IDENTITY_DENIED ncb-IT");
        assertThat(go("ncb-it", arrest)).endsWith("/targets/" + target + "#" + arrest);
        var own = http.get("ncb-it", "/api/reports/" + arrest).json();
        assertThat(own.path("outcomes").get(0).path("words").asText()).isEqualTo("other fingerprints");
        assertThat(http.get("ncb-it", "/api/operations/" + RoundUp.OPERATION + "/reports").json().findValuesAsText("what"))
                .containsExactly("IDENTITY_DENIED");
    }

    /** The countries that confirm the identity read the name that the arresting officer gave, and how the officer identified the person. */
    @Test
    void theNameThatWasGivenIsForTheWantingCountry() {
        var report = byNumber("ARREST");
        var named = http.get("ncb-fr", "/api/arrests/" + matched(report)).json();

        assertThat(named.path("reportedName").path("name").asText()).isEqualTo("TESTER 1000");
        assertThat(named.path("identifiedBy").asText()).isEqualTo("Passport");
    }

    @Test
    void aDenialNeedsItsWordsAtTheirField() {
        var report = byNumber("ARREST");
        var refused = http.post("ncb-fr",
                "/engine-rest/task/" + roundUp.task(matched(report), "userTask_confirmIdentity").getId() + "/complete",
                "{\"variables\":{\"identityConfirmed\":{\"value\":false}}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Say why it is not the person sought: text is missing.");
    }

    private String byNumber(String kind) {
        return report(NUMBER, "TESTER 1000", kind);
    }

    private String unsought(String kind) {
        return report("2001/1", "NOBODY", kind);
    }

    private String report(String number, String name, String kind) {
        ObjectNode told = Reports.onPerson(number, name,
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

    private String outcomes(String report) {
        var told = http.get("ncb-es", "/api/reports/" + report).json().path("outcomes");
        var said = new ArrayList<String>();
        told.forEach(one -> said.add(one.path("what").asText() + ": " + one.path("words").asText("")));
        return String.join(", ", said);
    }

    /** The report as the page and the list show it, without its own reference, number, name and time. */
    private String alike(String report) {
        return http.get("ncb-es", "/api/reports/" + report).body().replace(report, "R").replaceAll("\"person\":\\{[^}]*}", "person")
                .replaceAll("\"reportedAt\":\"[^\"]*\"", "at").replaceAll("\"happenedAt\":\"[^\"]*\"", "at");
    }

    private String go(String user, String reference) {
        var visitor = new Visitor(http);
        visitor.signIn(user, "cordon");
        return visitor.ask(http.request("/go/" + reference).header("Accept", "text/html").build()).headers().firstValue("Location")
                .orElse("");
    }

    private static List<String> told(String reference) {
        return TestDatabase.asOwner().queryForList(
                "select kind || ' ' || recipient from message where reference = ? order by kind, recipient", String.class, reference);
    }

    private static String matched(String report) {
        return TestDatabase.asOwner().queryForObject("select matched from person_match where report = ? order by number desc limit 1",
                String.class, report);
    }
}
