package org.cordon.record.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FR wants a person who is believed to be in IT and ES. A reader is told of a lost item only if that reader had seen it. */
@CordonTest
class LostSightsTest {

    private static final String OPERATION = "LARK-2027";

    @Autowired
    private Http http;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Jobs jobs;

    private String target;

    @BeforeEach
    void aTargetOfFrance() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT", "ES"));
    }

    @Test
    void aHostThatIsShutOutOfATargetIsToldSoAloneAndOnce() {
        handling("nominations/" + target, "{\"handlingCode\": \"H0\", \"notFor\": [\"IT\", \"PL\"]}");

        assertThat(lost("ncb-it")).containsExactly(target + " IT");
        assertThat(http.get("ncb-it", "/api/targets/" + target).status()).isEqualTo(404);
        for (var other : List.of("ncb-es", "ncb-pl", "coordinator")) {
            assertThat(lost(other)).as(other).isEmpty();
        }

        handling("nominations/" + target, "{\"handlingCode\": \"H1\", \"notFor\": [\"IT\", \"PL\"]}");
        assertThat(lost("ncb-it")).hasSize(1);
        handling("nominations/" + target, "{\"handlingCode\": \"H1\", \"notFor\": []}");
        assertThat(http.get("ncb-it", "/api/targets/" + target).status()).isEqualTo(200);
        handling("nominations/" + target, "{\"handlingCode\": \"H1\", \"notFor\": [\"IT\"]}");
        assertThat(lost("ncb-it")).hasSize(2);
    }

    @Test
    void whoWasGivenALeadAndTheCoordinationAreToldAsWell() {
        var report = Reports.kind("LEAD", Reports.lead("PL")).put("urgency", "FLASH");
        var lead = http.post("ncb-es", "/api/targets/" + target + "/leads", report.toString()).json().path("reference").asText();
        jobs.run();

        handling("ncb-es", "leads/" + lead, "{\"handlingCode\": \"H0\", \"notFor\": [\"PL\", \"IPSG\", \"BE\"]}");

        assertThat(lost("ncb-pl")).containsExactly(lead + " PL");
        assertThat(lost("coordinator")).containsExactly(lead + " IPSG");
        assertThat(lost("ncb-be")).isEmpty();
        assertThat(lost("ncb-fr")).isEmpty();
    }

    @Test
    void whoWasAskedAQuestionIsToldThatHeMayNotKeepIt() {
        var question = http.post("ncb-fr", "/api/questions", """
                {"purpose": "LOCATE", "urgency": "FLASH", "text": "Where?", "countries": ["IT", "ES"], "named": false}""").json()
                .path("reference").asText();
        jobs.run();

        handling("questions/" + question, "{\"handlingCode\": \"H0\", \"notFor\": [\"IT\", \"GR\"]}");

        assertThat(lost("ncb-it")).containsExactly(question + " IT");
        assertThat(http.get("ncb-it", "/api/events").json().path("items")).as("of the question nothing else than that")
                .filteredOn(event -> event.path("subject").asText().equals(question)).hasSize(1)
                .allSatisfy(event -> assertThat(withoutCursor(event).toString()).doesNotContain("\"FR\"", "ncb-fr"));
        assertThat(lost("ncb-es")).isEmpty();
        assertThat(lost("ncb-gr")).isEmpty();
    }

    /** Removes the cursor, which consists of random letters. */
    private static JsonNode withoutCursor(JsonNode event) {
        return ((ObjectNode) event).without("cursor");
    }

    private void handling(String item, String body) {
        handling("ncb-fr", item, body);
    }

    private void handling(String supplier, String item, String body) {
        var answer = http.send(supplier, "PUT", "/api/" + item + "/handling", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        jobs.run();
        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 60_000));
    }

    private List<String> lost(String user) {
        var items = http.get(user, "/api/events").json().path("items");
        return StreamSupport.stream(items.spliterator(), false).filter(event -> event.path("type").asText().equals("SIGHT_LOST"))
                .map(event -> event.path("subject").asText() + " " + event.path("country").asText()).toList();
    }
}
