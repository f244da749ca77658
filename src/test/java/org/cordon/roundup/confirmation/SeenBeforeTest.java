package org.cordon.roundup.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.support.Colleague;
import org.cordon.support.CordonTest;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An answer counts only for the row that its author has read. If somebody else has changed the row, the author is told who, and nothing
 * happens.
 */
@CordonTest
class SeenBeforeTest {

    private static final String OPERATION = "TERRA-2027";
    private static final String FRANCE = OPERATION + "-FR";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Http http;
    @Autowired
    private Desk desk;
    @Autowired
    private Play play;
    @Autowired
    private Colleague colleague;

    private String nomination;

    @BeforeEach
    void aNominationOfFrance() {
        colleague.comes();
        play.open(OPERATION, "FR", "IT");
        nomination = play.nominate(OPERATION, "FR", Notices.flagged("2025/1", "DURAND", "FR", "IT")).get(0);
    }

    @AfterEach
    void leave() {
        colleague.leaves();
    }

    @Test
    void ofTwoOfficersWhoChangeANominationTheSecondIsToldOfTheFirst() {
        var seen = version("ncb-fr");
        assertThat(change("ncb-fr", seen, "Luc").status()).isEqualTo(200);

        var refused = change(Colleague.NAME, seen, "Marc");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").textValue()).contains(nomination).contains("by ncb-fr at").contains("UTC");
        assertThat(file("ncb-fr").path("forename").textValue()).isEqualTo("Luc");
        assertThat(change(Colleague.NAME, version(Colleague.NAME), "Marc").status()).isEqualTo(200);
    }

    @Test
    void theVersionIsSaidAsAnEntityTagAndMayBeLeftOut() {
        var answer = http.get("ncb-fr", "/api/nominations/" + nomination);
        assertThat(answer.response().headers().firstValue("ETag")).contains("\"" + version("ncb-fr") + "\"");
        assertThat(http.send("ncb-fr", "PUT", "/api/nominations/" + nomination, "{\"forename\":\"Luc\"}").status()).isEqualTo(200);
        assertThat(put("ncb-fr", "latest", "Marc").status()).isEqualTo(400);
    }

    @Test
    void aManagerSeesNoVersion() {
        var answer = http.get("manager", "/api/nominations/" + nomination);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void theCoordinatorDoesNotDecideAboutAFileThatItsCountryHasJustChanged() {
        var seen = version("coordinator");
        play.finishNominating(OPERATION, "FR");
        change("ncb-fr", seen, "Luc");

        var refused = decide("coordinator", "userTask_screenBatch", Map.of("decision", "ACCEPT", "version", seen));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").textValue()).contains(nomination).contains("changed by ncb-fr at");
        assertThat(file("coordinator").path("status").textValue()).isEqualTo("SUBMITTED");
        assertThat(decide("coordinator", "userTask_screenBatch", Map.of("decision", "ACCEPT", "version", version("coordinator"))).status())
                .isEqualTo(204);
    }

    @Test
    void complianceDoesNotDecideAboutAnotherStateThanItHasSeen() {
        play.finishNominating(OPERATION, "FR");
        var seen = version("coordinator");
        decide("coordinator", "userTask_screenBatch", Map.of("decision", "ACCEPT"));

        assertThat(decide("compliance", "userTask_reviewFlagged", Map.of("decision", "CLEAR", "version", seen)).status()).isEqualTo(400);
        assertThat(decide("compliance", "userTask_reviewFlagged", Map.of("decision", "CLEAR", "version", seen + 1)).status())
                .isEqualTo(204);
    }

    @Test
    void aCountryDoesNotAnswerAboutAnotherStateThanItHasSeen() {
        play.finishNominating(OPERATION, "FR");
        decide("coordinator", "userTask_screenBatch", Map.of("decision", "ACCEPT"));
        decide("compliance", "userTask_reviewFlagged", Map.of("decision", "CLEAR"));
        play.finishNominating(OPERATION, "IT");
        desk.complete("coordinator", "userTask_freezeList", OPERATION, Map.of("frozen", true));
        var asked = http.get("ncb-fr", "/api/operations/" + OPERATION + "/confirmations").json().at("/items/0");
        var seen = asked.path("version").intValue();

        assertThat(decide("ncb-fr", "userTask_confirmTargets", Map.of("answer", "CONFIRM", "version", seen + 1)).status()).isEqualTo(400);
        assertThat(decide("ncb-fr", "userTask_confirmTargets", Map.of("answer", "CONFIRM", "version", seen)).status()).isEqualTo(204);
    }

    @Test
    void whoWasWithdrawnMeanwhileIsLeftOutAndNamed() {
        play.finishNominating(OPERATION, "FR");
        decide("coordinator", "userTask_screenBatch", Map.of("decision", "ACCEPT"));
        decide("compliance", "userTask_reviewFlagged", Map.of("decision", "CLEAR"));
        play.finishNominating(OPERATION, "IT");
        desk.complete("coordinator", "userTask_freezeList", OPERATION, Map.of("frozen", true));
        assertThat(http.post("ncb-fr", "/api/targets/" + nomination + "/withdrawal", "{\"reason\":\"The warrant fell.\"}").status())
                .isEqualTo(200);

        var answer = desk.complete("ncb-it", "userTask_confirmTargets", OPERATION + "-IT",
                Map.of("decisions", List.of(Map.of("reference", nomination, "answer", "CONFIRM", "investigator", "An Officer"))));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.response().headers().firstValue("Cordon-Left-Out")).contains(nomination);
    }

    private Http.Answer decide(String user, String key, Map<String, Object> decision) {
        var row = new HashMap<>(decision);
        row.put("reference", nomination);
        return desk.complete(user, key, FRANCE, Map.of("decisions", List.of(row)));
    }

    private int version(String user) {
        return file(user).path("version").intValue();
    }

    private JsonNode file(String user) {
        return http.get(user, "/api/nominations/" + nomination).json();
    }

    private Http.Answer change(String user, int seen, String forename) {
        return put(user, "\"" + seen + "\"", forename);
    }

    private Http.Answer put(String user, String seen, String forename) {
        return http.send(http.request("/api/nominations/" + nomination).header("Authorization", Http.basic(user, "cordon"))
                .header("Content-Type", "application/json").header("If-Match", seen)
                .PUT(BodyPublishers.ofString(JSON.createObjectNode().put("forename", forename).toString())).build());
    }
}
