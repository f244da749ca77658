package org.cordon.rooms.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FR wants a person believed to be in IT and shares a lead that concerns IT: IT finds report, message and task in the person's file. */
@CordonTest
class GivenLeadTest {

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
    private String lead;

    @BeforeEach
    void given() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM").opened();
        target = roundUp.nominatedBy("FR").get(0);
        lead = reported("ncb-fr", roundUp.lead("IT", "Europe/Rome").put("text", "Seen at the pier").toString());
    }

    @Test
    void itsFileHoldsReportMessageAndTask() {
        var own = reported("ncb-it", roundUp.lead("IT", "Europe/Rome").put("text", "Own words").toString());
        var file = file("ncb-it");

        assertThat(texts(file.path("reports"), "reference")).containsExactlyInAnyOrder(lead, own);
        var report = report(file, lead);
        assertThat(report.at("/told/text").asText()).isEqualTo("Seen at the pier");
        assertThat(texts(file.path("messages"), "reference")).contains(lead);
        assertThat(texts(file.path("tasks"), "reference")).contains(lead);
        assertThat(http.get("ncb-it", "/api/leads/" + lead).status()).isEqualTo(200);
    }

    /** The events of the person beside it say the same. */
    @Test
    void itSaysWhatAClockSaidThatIsAhead() {
        var said = roundUp.now().plusSeconds(120).truncatedTo(ChronoUnit.SECONDS);
        var ahead = reported("ncb-fr", roundUp.lead("IT", "Europe/Rome").put("happenedAt", said.toString()).toString());

        assertThat(report(file("ncb-it"), ahead).at("/told/saidAt").asText()).isEqualTo(said.toString());
    }

    /** The outcome of a lead is known only to its supplier and the wanting countries. */
    @Test
    void whatBecameOfItIsNotTold() {
        as.country("FR", () -> tasks.complete(roundUp.task(lead, "userTask_assessLead").getId(),
                Map.of("outcome", "USED", "text", "led to the flat")));
        jobs.run();

        var report = report(file("ncb-it"), lead);
        assertThat(report.toString()).doesNotContain("USED", "led to the flat");
        for (var kept : List.of("state", "became", "outcomes", "changes", "version", "mayCorrect")) {
            assertThat(report.has(kept)).as(kept).isFalse();
        }
        assertThat(report(file("ncb-fr"), lead).toString()).contains("USED", "led to the flat");
    }

    @Test
    void theLinkOfItsMailLeadsToItsTaskAndThenToThePlaceInTheFile() {
        assertThat(go()).contains("/camunda/app/tasklist");
        var task = tasks.createTaskQuery().processInstanceBusinessKey(lead).taskDefinitionKey("userTask_giveFeedback").singleResult();
        as.country("IT", () -> tasks.complete(task.getId(), Map.of("outcome", "USED", "text", "patrols were told")));
        jobs.run();

        assertThat(go()).endsWith("/targets/" + target + "#" + lead);
        assertThat(texts(file("ncb-it").path("reports"), "reference")).contains(lead);
    }

    @Test
    void whatIsWithheldFromItIsNotInIt() {
        var answer = http.send("ncb-fr", "PUT", "/api/leads/" + lead + "/handling", "{\"notFor\":[\"IT\"]}");
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        jobs.run();

        assertThat(file("ncb-it").toString()).doesNotContain(lead);
        assertThat(go()).isEmpty();
    }

    private String reported(String user, String report) {
        var answer = http.post(user, "/api/targets/" + target + "/leads", report);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private JsonNode file(String user) {
        var answer = http.get(user, "/api/persons/" + target);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode report(JsonNode file, String reference) {
        return StreamSupport.stream(file.path("reports").spliterator(), false)
                .filter(report -> report.path("reference").asText().equals(reference)).findFirst().orElseThrow();
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field).asText()).toList();
    }

    private String go() {
        var visitor = new Visitor(http);
        visitor.signIn("ncb-it", "cordon");
        return visitor.ask(http.request("/go/" + lead).header("Accept", "text/html").build()).headers().firstValue("Location").orElse("");
    }
}
