package org.cordon.platform.draft.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
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
 * An officer continues the task of an absent colleague of the same bureau. Officers of other bureaus cannot, and the change is recorded.
 */
@CordonTest
class TaskControllerTest {

    private static final String FRANCE = "ncb-fr";

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Colleague colleague;
    @Autowired
    private TaskService tasks;

    private String task;

    @BeforeEach
    void anOfficerOfFranceHasTakenATask() {
        colleague.comes();
        roundUp.launched("FR", "IT");
        task = roundUp.task(RoundUp.participation("FR"), "userTask_answerInvitation").getId();
        assertThat(claim(FRANCE).status()).isEqualTo(204);
    }

    @AfterEach
    void leave() {
        colleague.leaves();
    }

    @Test
    void aColleagueTakesItOverAndIsSeenToHaveDoneSo() {
        var held = takeOver(Colleague.NAME, FRANCE);

        assertThat(held.status()).isEqualTo(200);
        assertThat(holder()).isEqualTo(Colleague.NAME);
        var last = http.get(FRANCE, "/api/tasks/" + task).json();
        assertThat(last.path("holder").textValue()).isEqualTo(Colleague.NAME);
        assertThat(last.path("handovers")).hasSize(2);
        assertThat(last.at("/handovers/1/from").textValue()).isEqualTo(FRANCE);
        assertThat(last.at("/handovers/1/by").textValue()).isEqualTo(Colleague.NAME);
        assertThat(last.at("/handovers/1/at").textValue()).isNotEmpty();
    }

    @Test
    void whoHasNotSeenWhoHoldsItDoesNotTakeItOver() {
        takeOver(Colleague.NAME, FRANCE);

        var refused = takeOver(FRANCE, FRANCE);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").textValue()).contains(Colleague.NAME);
        assertThat(holder()).isEqualTo(Colleague.NAME);
    }

    @Test
    void whoDoesNotSayWhoHoldsItDoesNotTakeItOver() {
        assertThat(http.post(Colleague.NAME, "/api/tasks/" + task + "/takeover", "{}").status()).isEqualTo(409);
        assertThat(holder()).isEqualTo(FRANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ncb-it", "coordinator", "manager", "admin"})
    void nobodyOutsideTheGroupTakesItOver(String user) {
        assertThat(takeOver(user, FRANCE).status()).isEqualTo(404);
        assertThat(http.get(user, "/api/tasks/" + task).status()).isEqualTo(404);
        assertThat(holder()).isEqualTo(FRANCE);
    }

    @Test
    void whoHeldItBeforeIsToldWhenHeWouldCompleteIt() {
        takeOver(Colleague.NAME, FRANCE);

        var refused = complete(FRANCE, "complete");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("message").textValue()).contains(Colleague.NAME + " holds this task");
        assertThat(complete(FRANCE, "submit-form").status()).isEqualTo(409);
        assertThat(holder()).isEqualTo(Colleague.NAME);
        assertThat(complete(Colleague.NAME, "complete").status()).isEqualTo(204);
    }

    @Test
    void aTaskThatNobodyHoldsIsCompletedByWhomeverOfItsGroup() {
        assign(Colleague.NAME, "null");

        assertThat(complete(Colleague.NAME, "complete").status()).isEqualTo(204);
    }

    @Test
    void aClaimTakesNothingFromAnybody() {
        assertThat(claim(Colleague.NAME).status()).isEqualTo(500);
        assertThat(holder()).isEqualTo(FRANCE);
    }

    @Test
    void aColleaguePutsItBackAsTasklistDoesAndIsSeenToHaveDoneSo() {
        assertThat(assign("ncb-it", "null").status()).isEqualTo(404);
        assertThat(assign(Colleague.NAME, "null").status()).isEqualTo(204);

        assertThat(holder()).isNull();
        var held = http.get(FRANCE, "/api/tasks/" + task).json();
        assertThat(held.has("holder")).isFalse();
        assertThat(held.at("/handovers/1/by").textValue()).isEqualTo(Colleague.NAME);
        assertThat(held.at("/handovers/1/from").textValue()).isEqualTo(FRANCE);
        assertThat(claim(Colleague.NAME).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ncb-it\"", "\"ncb-fr-b\"", "\"ncb-fr\"", "\"\""})
    void nobodyIsGivenATask(String user) {
        assertThat(assign(Colleague.NAME, user).status()).isEqualTo(404);
        assertThat(holder()).isEqualTo(FRANCE);
    }

    private Http.Answer claim(String user) {
        return http.post(user, "/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}");
    }

    private Http.Answer assign(String user, String to) {
        return http.post(user, "/engine-rest/task/" + task + "/assignee", "{\"userId\":" + to + "}");
    }

    private Http.Answer complete(String user, String way) {
        return http.post(user, "/engine-rest/task/" + task + "/" + way,
                "{\"variables\":{\"accepted\":{\"value\":true},\"liaisonOfficer\":{\"value\":\"Ann Example\"}}}");
    }

    private Http.Answer takeOver(String user, String from) {
        return http.post(user, "/api/tasks/" + task + "/takeover", "{\"from\":\"" + from + "\"}");
    }

    private String holder() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
