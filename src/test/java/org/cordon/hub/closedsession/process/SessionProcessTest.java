package org.cordon.hub.closedsession.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.cordon.hub.closedsession.SeatAnswer;
import org.cordon.hub.closedsession.SessionQueries;
import org.cordon.hub.closedsession.convene.SeatAnswers;
import org.cordon.hub.closedsession.convene.SessionConvening;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code session-convening} and {@code session-invitation} along every event and end. FR invites IT and the General Secretariat. */
@CordonTest
class SessionProcessTest {

    private static final Instant CONVENED = Instant.parse("2027-05-10T08:00:00Z");
    private static final Instant BEGIN = Instant.parse("2027-05-27T08:00:00Z");
    private static final Instant ACCESS_END = Instant.parse("2027-06-03T15:00:00Z");
    private static final String ANSWER = "userTask_answerSeat";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private SessionConvening convening;
    @Autowired
    private SeatAnswers answers;
    @Autowired
    private SessionQueries queries;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    @BeforeEach
    void begin() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(CONVENED));
    }

    @Test
    void whoeverIsInvitedHasSevenDays() {
        var session = convened(BEGIN);

        assertThat(course(session)).hasPassed("serviceTask_inviteSeats").isWaitingAt("event_accessOver");
        assertThat(invitation(session, "IT")).isWaitingAt(ANSWER).task().hasCandidateGroup("ncb-IT")
                .hasDueDate(Date.from(Instant.parse("2027-05-17T08:00:00Z")));
        assertThat(invitation(session, "IPSG")).isWaitingAt(ANSWER).task().hasCandidateGroup("coordinator");
        assertThat(messages(session)).containsExactly("SESSION_INVITED coordinator", "SESSION_INVITED ncb-IT");
        assertThat(engine.getRuntimeService().getVariables(course(session).getId())).containsOnlyKeys("sessionReference", "accessEnd");
        assertThat(engine.getRuntimeService().getVariables(invitation(session, "IT").getId())).containsOnlyKeys("sessionReference",
                "country", "seatGroup", "seatOwedBy");
    }

    @Test
    void orUntilItBegins() {
        var session = convened(Instant.parse("2027-05-12T08:00:00Z"));

        assertThat(invitation(session, "IT")).isWaitingAt(ANSWER).task().hasDueDate(Date.from(Instant.parse("2027-05-12T08:00:00Z")));
    }

    @Test
    void whoeverComesIsSeated() {
        var session = convened(BEGIN);
        var instance = invitation(session, "IT");

        complete(instance, "ncb-it", "ncb-IT", true);

        assertThat(instance).isEnded().hasPassed("endEvent_seatAnswered");
        assertThat(as.country("IT", () -> queries.one(session)).seats()).extracting("party").containsExactly("FR", "IT");
        assertThat(as.country("FR", () -> queries.one(session)).seats()).extracting("party").containsExactly("IPSG", "FR", "IT");
    }

    @Test
    void whoeverDoesNotComeSeesItNoMore() {
        var session = convened(BEGIN);
        var instance = invitation(session, "IT");

        complete(instance, "ncb-it", "ncb-IT", false);

        assertThat(instance).isEnded().hasPassed("endEvent_seatAnswered");
        assertThatThrownBy(() -> as.country("IT", () -> queries.one(session))).hasMessageContaining("that you may see");
    }

    @Test
    void silenceMeansNotComing() {
        var session = convened(BEGIN);
        var instance = invitation(session, "IT");

        jobs.runAt(Instant.parse("2027-05-17T08:00:01Z"));

        assertThat(instance).isEnded().hasPassedInOrder("boundaryEvent_seatOverdue", "serviceTask_recordSeatSilence",
                "endEvent_seatSilent");
        assertThat(as.country("FR", () -> queries.one(session)).seats()).extracting("answer").containsExactly(SeatAnswer.SILENT,
                SeatAnswer.COMING, SeatAnswer.SILENT);
        assertThatThrownBy(() -> as.country("IT", () -> queries.one(session))).hasMessageContaining("that you may see");
        assertThatThrownBy(() -> as.country("IT", () -> answers.answer(session, json("{\"coming\": true}"))))
                .hasMessageContaining("that you may see");
    }

    @Test
    void whoeverAnswersOnItsPageHasNoTaskLeft() {
        var session = convened(BEGIN);
        var instance = invitation(session, "IPSG");

        as.coordinator(() -> answers.answer(session, json("{\"coming\": true}")));

        assertThat(instance).isEnded().hasPassedInOrder("boundaryEvent_seatAnswered", "endEvent_answeredByPage");
        assertThatThrownBy(() -> as.coordinator(() -> answers.answer(session, json("{\"coming\": false}"))))
                .hasMessageContaining("has already answered");
    }

    @Test
    void accessEndsAtItsTime() {
        var session = convened(BEGIN);
        var course = course(session);
        complete(invitation(session, "IT"), "ncb-it", "ncb-IT", true);

        jobs.runAt(ACCESS_END.plusSeconds(1));

        assertThat(course).isEnded().hasPassedInOrder("event_accessOver", "serviceTask_endAccess", "endEvent_accessEnded");
        assertThat(messages(session)).contains("SESSION_ENDED ncb-FR", "SESSION_ENDED ncb-IT").doesNotContain("SESSION_ENDED coordinator");
        assertThat(as.country("IT", () -> queries.one(session)).open()).isFalse();
    }

    @Test
    void itIsStartedByItsFormAsWell() {
        var session = startedByForm("ncb-fr", "ncb-FR", "[\"IT\", \"IPSG\"]");

        assertThat(course(session)).isWaitingAt("event_accessOver");
        assertThat(invitation(session, "IT")).isWaitingAt(ANSWER);
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().variableName("session").count()).isZero();
    }

    @Test
    void soItIsByTheGeneralSecretariat() {
        var session = startedByForm("coordinator", "coordinator", "[\"IT\"]");

        assertThat(invitation(session, "IT")).isWaitingAt(ANSWER);
        assertThat(as.coordinator(() -> queries.one(session)).convener()).isEqualTo("IPSG");
        assertThat(as.country("IT", () -> queries.one(session)).convener()).isEqualTo("IPSG");
    }

    private String startedByForm(String user, String group, String invited) {
        var posted = ((ObjectNode) session(BEGIN)).set("invited", json(invited));
        as.person(user, group, () -> engine.getFormService().submitStartForm(engine.getRepositoryService()
                .createProcessDefinitionQuery().processDefinitionKey("session-convening").latestVersion().singleResult().getId(),
                Map.of("session", Variables.stringValue(posted.toString()))));
        jobs.run();
        return TestDatabase.asOwner().queryForObject("select reference from closed_session", String.class);
    }

    private String convened(Instant begin) {
        var session = as.country("FR", () -> convening.convene(session(begin)));
        jobs.run();
        return session;
    }

    private static JsonNode session(Instant begin) {
        return json("{\"subject\": \"Boats\", \"begin\": \"" + begin + "\", \"end\": \"2027-05-27T15:00:00Z\", \"accessUntil\": \""
                + ACCESS_END + "\", \"invited\": [\"IT\", \"IPSG\"]}");
    }

    private void complete(ProcessInstance instance, String user, String group, boolean coming) {
        var task = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
        as.person(user, group, () -> {
            engine.getTaskService().complete(task, Map.of("coming", coming));
            return null;
        });
        jobs.run();
    }

    private ProcessInstance course(String session) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("session-convening")
                .processInstanceBusinessKey(session).singleResult();
    }

    private ProcessInstance invitation(String session, String code) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("session-invitation")
                .processInstanceBusinessKey(session).variableValueEquals("country", code).singleResult();
    }

    private static List<String> messages(String session) {
        return TestDatabase.asOwner().queryForList("select kind || ' ' || recipient from message where reference = ? order by 1",
                String.class, session);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
