package org.cordon.platform.draft.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.Colleague;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A draft belongs to its bureau. All officers of the bureau see it and nobody else; it is never overwritten unseen, and it ends with its
 * task.
 */
@CordonTest
class DraftControllerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FRANCE = "ncb-fr";

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Colleague colleague;

    private String task;

    @BeforeEach
    void aTaskOfFrance() {
        colleague.comes();
        roundUp.launched("FR", "IT");
        task = roundUp.task(RoundUp.participation("FR"), "userTask_answerInvitation").getId();
    }

    @AfterEach
    void leave() {
        colleague.leaves();
    }

    @Test
    void anOfficerGoesOnWithTheDraftOfHisColleague() {
        var kept = keep(FRANCE, 0, "Anne").json();
        assertThat(kept.path("version").intValue()).isEqualTo(1);
        assertThat(kept.path("keptBy").textValue()).isEqualTo(FRANCE);

        var draft = read(Colleague.NAME).json();
        assertThat(draft.at("/content/liaisonOfficer").textValue()).isEqualTo("Anne");
        assertThat(draft.path("keptBy").textValue()).isEqualTo(FRANCE);
        assertThat(draft.path("keptAt").textValue()).isNotEmpty();
        assertThat(keep(Colleague.NAME, 1, "Marc").json().path("version").intValue()).isEqualTo(2);
    }

    @Test
    void nothingKeptIsVersionNought() {
        var draft = read(FRANCE).json();
        assertThat(draft.path("version").intValue()).isZero();
        assertThat(draft.has("content")).isFalse();
    }

    @Test
    void theSecondOfTwoOfficersIsToldWhoKeptADraftBeforeHimAndWhen() {
        keep(FRANCE, 0, "Anne");

        var refused = keep(Colleague.NAME, 0, "Marc");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").textValue()).contains(FRANCE).contains("UTC");
        assertThat(read(Colleague.NAME).json().at("/content/liaisonOfficer").textValue()).isEqualTo("Anne");
    }

    @Test
    void aDraftThatIsGoneIsNotFollowedByAnother() {
        assertThat(keep(FRANCE, 3, "Anne").status()).isEqualTo(409);
        assertThat(read(FRANCE).json().path("version").intValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ncb-it", "coordinator", "compliance", "manager", "admin"})
    void nobodyElseFindsTheTaskOrItsDraft(String user) {
        keep(FRANCE, 0, "Anne");

        assertThat(read(user).status()).isEqualTo(404);
        assertThat(http.send(user, "PUT", "/api/drafts/" + task, "not even JSON").status()).isEqualTo(404);
        assertThat(http.send(user, "DELETE", "/api/drafts/" + task, null).status()).isEqualTo(404);
        assertThat(read(FRANCE).json().path("version").intValue()).isEqualTo(1);
    }

    @Test
    void aTaskThatDoesNotExistIsNotFound() {
        assertThat(http.get(FRANCE, "/api/drafts/nothing").status()).isEqualTo(404);
    }

    @Test
    void aDraftLargerThanAnyFormIsRefused() {
        assertThat(keep(FRANCE, 0, "x".repeat(600_000)).status()).isEqualTo(413);
    }

    @Test
    void aDraftIsAnObjectWithTheVersionThatWasSeen() {
        assertThat(http.send(FRANCE, "PUT", "/api/drafts/" + task, "{\"version\":0,\"content\":[]}").status()).isEqualTo(400);
        assertThat(http.send(FRANCE, "PUT", "/api/drafts/" + task, "{\"content\":{}}").status()).isEqualTo(400);
    }

    @Test
    void aDraftIsDropped() {
        keep(FRANCE, 0, "Anne");
        assertThat(http.send(Colleague.NAME, "DELETE", "/api/drafts/" + task, null).status()).isEqualTo(204);
        assertThat(read(FRANCE).json().path("version").intValue()).isZero();
    }

    @Test
    void aCompletedTaskTakesItsDraftAndItsHandoversWithIt() {
        keep(FRANCE, 0, "Anne");
        http.post(FRANCE, "/engine-rest/task/" + task + "/claim", "{\"userId\":\"ncb-fr\"}");
        assertThat(rows("draft")).isEqualTo(1);
        assertThat(rows("task_handover")).isEqualTo(1);

        roundUp.accepted("FR");

        assertThat(rows("draft")).isZero();
        assertThat(rows("task_handover")).isZero();
        assertThat(read(FRANCE).status()).isEqualTo(404);
    }

    @Test
    void aTaskThatIsTakenAwayTakesItsDraftWithIt() {
        keep(FRANCE, 0, "Anne");

        roundUp.after(Duration.ofDays(11));

        assertThat(rows("draft")).isZero();
    }

    @Test
    void aRefusedCompleteLeavesTheDraft() {
        keep(FRANCE, 0, "Anne");

        assertThat(http.post(FRANCE, "/engine-rest/task/" + task + "/complete", "{\"variables\":{\"accepted\":{\"value\":true}}}").status())
                .isEqualTo(400);

        assertThat(rows("draft")).isEqualTo(1);
    }

    @Test
    void theDraftOfAStartFormIsItsAuthorsAlone() {
        assertThat(keep("report-arrest", FRANCE, 0, "Anne").status()).isEqualTo(200);

        assertThat(http.get(Colleague.NAME, "/api/drafts/report-arrest").json().path("version").intValue()).isZero();
        assertThat(http.get("manager", "/api/drafts/report-arrest").status()).isEqualTo(404);
        assertThat(http.get(FRANCE, "/api/drafts/launch-operation").status()).isEqualTo(404);
        assertThat(http.get("coordinator", "/api/drafts/launch-operation").status()).isEqualTo(200);
    }

    @Test
    void whatWasNeverSentFromAStartFormIsNotKeptForever() {
        keep("report-arrest", FRANCE, 0, "Anne");
        keep(FRANCE, 0, "Anne");

        roundUp.after(Duration.ofDays(31));
        keep("share-lead", Colleague.NAME, 0, "Marc");

        assertThat(TestDatabase.asOwner().queryForList("select task from draft", String.class)).doesNotContain("report-arrest");
    }

    private Http.Answer read(String user) {
        return http.get(user, "/api/drafts/" + task);
    }

    private Http.Answer keep(String user, int seen, String liaisonOfficer) {
        return keep(task, user, seen, liaisonOfficer);
    }

    private Http.Answer keep(String task, String user, int seen, String liaisonOfficer) {
        ObjectNode body = JSON.createObjectNode().put("version", seen);
        body.set("content", JSON.valueToTree(Map.of("liaisonOfficer", liaisonOfficer)));
        return http.send(user, "PUT", "/api/drafts/" + task, body.toString());
    }

    private static int rows(String table) {
        return TestDatabase.asOwner().queryForObject("select count(*) from " + table, Integer.class);
    }
}
