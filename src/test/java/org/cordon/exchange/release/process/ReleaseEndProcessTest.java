package org.cordon.exchange.release.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.exchange.release.ReleaseRequestService;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code release-end}: FR releases a target, which it withholds from ES, to ES for ten days. */
@CordonTest
class ReleaseEndProcessTest {

    private static final String OPERATION = "LARK-2027";
    private static final Instant RELEASED = Instant.parse("2027-05-11T12:00:00Z");
    private static final Instant OVER = Instant.parse("2027-05-21T12:00:00Z");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ReleaseRequestService requests;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String target;

    @BeforeEach
    void aTargetThatIsWithheldFromOneOfItsHosts() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(RELEASED));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT", "ES"));
        TestDatabase.asOwner().update("""
                insert into handling (item, supplier, code, restriction, parties)
                values (?, 'ncb-FR', 'H2', 'NOT_FOR', '{ncb-ES}')""", target);
    }

    @Test
    void atItsTimeSightIsTakenAwayAndThePartyIsTold() {
        var end = released("10");
        assertThat(end).isWaitingAt("event_releaseOver");
        assertThat(http.get("ncb-es", "/api/targets/" + target).status()).isEqualTo(200);

        jobs.runAt(OVER.minusSeconds(1));
        assertThat(http.get("ncb-es", "/api/targets/" + target).status()).isEqualTo(200);
        jobs.runAt(OVER.plusSeconds(1));

        assertThat(end).isEnded().hasPassedInOrder("event_releaseOver", "serviceTask_endRelease", "endEvent_releaseEnded");
        assertThat(http.get("ncb-es", "/api/targets/" + target).status()).isEqualTo(404);
        assertThat(listed.messages(end.getBusinessKey())).contains("RELEASE_ENDED ncb-ES");
        assertThat(listed.ledger(OPERATION)).contains("HANDLING_LOOSENED FR", "HANDLING_TIGHTENED FR");
        assertThat(http.get("ncb-es", "/api/events").json().path("items")).extracting(event -> event.path("type").asText())
                .contains("SIGHT_LOST");
        assertThat(http.get("ncb-it", "/api/events").body()).doesNotContain("SIGHT_LOST");
    }

    @Test
    void whatWasReleasedAnewMeanwhileStays() {
        var end = released("10");
        handling("\"releasedTo\": []");
        handling("\"releasedTo\": [\"ES\"]");

        jobs.runAt(OVER.plusSeconds(1));

        assertThat(end).isEnded();
        assertThat(http.get("ncb-es", "/api/targets/" + target).status()).isEqualTo(200);
        assertThat(listed.messages(end.getBusinessKey())).doesNotContain("RELEASE_ENDED ncb-ES");
    }

    @Test
    void anotherChangeMeanwhileMakesItNoLonger() {
        released("10");
        handling("\"releasedTo\": [\"ES\", \"PL\"]");

        jobs.runAt(OVER.plusSeconds(1));

        assertThat(http.get("ncb-es", "/api/targets/" + target).status()).isEqualTo(404);
        assertThat(TestDatabase.asOwner().queryForObject("select released from handling where item = ?", String.class, target))
                .isEqualTo("{ncb-PL}");
    }

    @Test
    void withoutDaysItHasNoEndAndOddDaysAreRefused() {
        for (var odd : List.of("0", "366", "soon", "-1", "1.5")) {
            assertThatThrownBy(() -> released(odd)).hasMessageContaining("for how many days");
        }
        assertThat(released(" ")).isNull();
        jobs.runAt(OVER.plusSeconds(1));
        assertThat(http.get("ncb-es", "/api/targets/" + target).status()).isEqualTo(200);
    }

    @Test
    void whatIsReleasedUntilATimeWithoutARequestIsTakenBackThen() {
        handling("\"releasedTo\": [\"ES\", \"PL\"], \"releasedUntil\": {\"ES\": \"2027-05-21T14:00:00+02:00\"}");
        assertThat(http.get("ncb-fr", "/api/nominations/" + target).json().path("handling").path("releasedUntil").path("ES").asText())
                .isEqualTo(OVER.toString());
        assertThat(ofItem()).isWaitingAt("event_releaseOver");

        jobs.runAt(OVER.minusSeconds(1));
        assertThat(http.get("ncb-es", "/api/targets/" + target).status()).isEqualTo(200);
        jobs.runAt(OVER.plusSeconds(1));

        assertThat(ofItem()).isNull();
        assertThat(http.get("ncb-es", "/api/targets/" + target).status()).isEqualTo(404);
        assertThat(http.get("ncb-es", "/api/events").json().path("items")).extracting(event -> event.path("type").asText())
                .contains("SIGHT_LOST");
        assertThat(TestDatabase.asOwner().queryForObject("select released::text || ends::text from handling where item = ?", String.class,
                target)).isEqualTo("{ncb-PL}{}");
        assertThat(TestDatabase.asOwner().queryForList("select ends::text from handling_change where item = ? order by version",
                String.class, target)).containsExactly("{}", "{\"ncb-ES\": \"" + OVER + "\"}");
    }

    @Test
    void anotherEndTakesThePlaceOfTheFirstAndNoneMeansNone() {
        handling("\"releasedTo\": [\"ES\"], \"releasedUntil\": {\"ES\": \"" + OVER + "\"}");
        handling("\"releasedTo\": [\"ES\"], \"releasedUntil\": {\"ES\": \"" + OVER.plusSeconds(3600) + "\"}");

        jobs.runAt(OVER.plusSeconds(1));
        assertThat(http.get("ncb-es", "/api/targets/" + target).status()).isEqualTo(200);
        handling("\"releasedTo\": [\"ES\"], \"releasedUntil\": null");
        jobs.runAt(OVER.plusSeconds(3601));

        assertThat(http.get("ncb-es", "/api/targets/" + target).status()).isEqualTo(200);
        assertThat(ofItem()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"releasedTo\": [\"ES\"], \"releasedUntil\": {\"PL\": \"2027-05-21T14:00:00+02:00\"}|to whom it is not released",
            "\"releasedTo\": [\"ES\"], \"releasedUntil\": {\"ES\": \"2027-05-21T14:00:00\"}|with its offset",
            "\"releasedTo\": [\"ES\"], \"releasedUntil\": {\"ES\": \"2027-05-11T12:00:00Z\"}|a time to come",
            "\"releasedTo\": [\"ES\"], \"releasedUntil\": {\"ES\": \"2028-05-21T14:00:00Z\"}|in 365 days at most",
            "\"releasedTo\": [\"ES\"], \"releasedUntil\": {\"ES\": 3}|an object with a time for each code",
            "\"releasedTo\": [\"ES\"], \"releasedUntil\": \"soon\"|an object with a time for each code"})
    void anEndThatIsNoneIsRefused(String releasedTo, String said) {
        var answer = put(releasedTo);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(said, "\"field\":\"releasedUntil\"");
    }

    @Test
    void anEndThatHoldsIsNotForgotten() {
        handling("\"releasedTo\": [\"ES\"], \"releasedUntil\": {\"ES\": \"" + OVER + "\"}");

        assertThat(put("\"releasedTo\": [\"ES\"]").body()).contains("\"field\":\"releasedUntil\"", "is left out");
    }

    private ProcessInstance ofItem() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("release-end")
                .processInstanceBusinessKey(target).singleResult();
    }

    /** The instance that waits for the end, if any. */
    private ProcessInstance released(String days) {
        var open = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("release-request").singleResult();
        var request = open != null ? open.getBusinessKey() : as.country("IT", () -> requests.askForTarget(target,
                JsonNodeFactory.instance.objectNode().put("for", "ES").put("reason", "our investigators work with theirs")));
        jobs.run();
        var task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(request).singleResult().getId();
        as.country("FR", () -> engine.getTaskService().complete(task, Map.of("answer", "RELEASED", "days", days)));
        jobs.run();
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("release-end")
                .processInstanceBusinessKey(request).singleResult();
    }

    private void handling(String releasedTo) {
        var answer = put(releasedTo);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        jobs.run();
    }

    private Http.Answer put(String releasedTo) {
        return http.send("ncb-fr", "PUT", "/api/nominations/" + target + "/handling",
                "{\"handlingCode\": \"H2\", \"notFor\": [\"ES\"], " + releasedTo + "}");
    }
}
