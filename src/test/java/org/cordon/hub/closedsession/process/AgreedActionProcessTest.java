package org.cordon.hub.closedsession.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.cordon.hub.closedsession.ActionOutcome;
import org.cordon.hub.closedsession.ActionService;
import org.cordon.hub.closedsession.SessionQueries;
import org.cordon.hub.closedsession.SessionQueries.Agreed;
import org.cordon.hub.closedsession.SessionSheet;
import org.cordon.hub.closedsession.convene.SeatAnswers;
import org.cordon.hub.closedsession.convene.SessionConvening;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code agreed-action} along every event and end. FR and IT are seated, and IT has agreed to act by the 30th of May. */
@CordonTest
class AgreedActionProcessTest {

    private static final Instant AGREED = Instant.parse("2027-05-10T08:00:00Z");
    private static final Instant DUE = Instant.parse("2027-05-30T08:00:00Z");
    private static final String REPORT = "userTask_reportAction";
    private static final String DONE = "{\"done\": true, \"words\": \"He was asked.\"}";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private SessionConvening convening;
    @Autowired
    private SeatAnswers answers;
    @Autowired
    private ActionService actions;
    @Autowired
    private SessionQueries queries;
    @Autowired
    private SessionSheet sheet;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String session;
    private String code;

    @BeforeEach
    void agree() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(AGREED));
        session = as.country("FR", () -> convening.convene(json("{\"subject\": \"Boats\", \"begin\": \"2027-05-11T08:00:00Z\", "
                + "\"end\": \"2027-05-11T09:00:00Z\", \"accessUntil\": \"2027-05-12T09:00:00Z\", \"invited\": [\"IT\", \"ES\"]}")));
        as.country("IT", () -> answers.answer(session, json("{\"coming\": true}")));
        code = as.country("FR", () -> actions.agree(session,
                json("{\"what\": \"Ask the owner.\", \"owner\": \"IT\", \"due\": \"" + DUE + "\"}")));
        jobs.run();
    }

    @Test
    void whoeverDoesItIsToldAndRemindedHalfway() {
        assertThat(instance()).hasPassed("sendTask_tellOwner").isWaitingAt(REPORT).task().hasCandidateGroup("ncb-IT")
                .hasDueDate(Date.from(DUE));
        assertThat(messages()).contains("ACTION_AGREED ncb-IT").doesNotContain("ACTION_REMINDER ncb-IT");
        assertThat(engine.getRuntimeService().getVariables(instance().getId())).containsOnlyKeys("sessionReference", "actionCode",
                "country", "ownerGroup", "actionReminder", "actionDue", "actionEnd");

        jobs.runAt(Instant.parse("2027-05-20T08:00:01Z"));

        assertThat(instance()).hasPassed("boundaryEvent_actionReminder", "sendTask_remindOwner").isWaitingAt(REPORT);
        assertThat(messages()).contains("ACTION_REMINDER ncb-IT");
        assertThat(action("FR").outcome()).isNull();
    }

    @Test
    void whatIsReportedInTheTaskIsReadByThoseWhoWereSeated() {
        var instance = instance();
        complete(instance, DONE);

        assertThat(instance).isEnded().hasPassed("endEvent_actionReported");
        assertThat(action("FR").outcome()).isEqualTo(ActionOutcome.DONE);
        assertThat(action("FR").words()).isEqualTo("He was asked.");
        assertThatThrownBy(() -> as.country("IT", () -> actions.report(session, code, json(DONE))))
                .hasMessageContaining("It has been said");
    }

    @Test
    void aReportSaysWhetherItIsDone() {
        assertThatThrownBy(() -> complete(instance(), "{\"words\": \"Soon.\"}")).hasMessageContaining("must be true or false");
        assertThat(instance()).isWaitingAt(REPORT);
    }

    @Test
    void whatIsReportedOnThePageEndsTheTask() {
        var instance = instance();
        assertThatThrownBy(() -> as.country("FR", () -> actions.requireOwn(session, code))).hasMessageContaining("Only who does it");
        as.country("IT", () -> actions.report(session, code, json("{\"done\": false}")));

        assertThat(instance).isEnded().hasPassedInOrder("boundaryEvent_actionReported", "endEvent_reportedByPage");
        assertThat(action("FR").outcome()).isEqualTo(ActionOutcome.NOT_DONE);
    }

    @Test
    void silenceIsRecordedAWeekAfterItsDateAndCanStillBeBroken() {
        var instance = instance();
        jobs.runAt(DUE.plusSeconds(1));
        assertThat(instance).isWaitingAt(REPORT);

        jobs.runAt(Instant.parse("2027-06-06T08:00:01Z"));

        assertThat(instance).isEnded().hasPassedInOrder("boundaryEvent_actionOverdue", "serviceTask_recordNotReported",
                "endEvent_notReported");
        assertThat(action("FR").outcome()).isEqualTo(ActionOutcome.NOT_REPORTED);
        as.country("IT", () -> actions.report(session, code, json(DONE)));
        assertThat(action("FR").outcome()).isEqualTo(ActionOutcome.DONE);
    }

    @Test
    void eachOfThoseSeatedHasASheetAfterTheEnd() {
        assertThatThrownBy(() -> as.country("ES", () -> sheet.of(session))).hasMessageContaining("Say first");
        jobs.runAt(Instant.parse("2027-05-12T09:00:01Z"));

        assertThat(as.country("FR", () -> sheet.of(session))).isEqualTo("\"kind\",\"what\",\"who\",\"time\",\"state\"\r\n"
                + "\"AGREED\",\"Ask the owner.\",\"IT\",\"2027-05-30T10:00+02:00\",\"OPEN\"\r\n");
        assertThatThrownBy(() -> as.country("DE", () -> sheet.of(session))).hasMessageContaining("that you may see");
    }

    private void complete(ProcessInstance instance, String report) {
        var task = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
        as.person("ncb-it", "ncb-IT", () -> {
            engine.getTaskService().complete(task, Map.of("report", Variables.stringValue(report)));
            return null;
        });
        jobs.run();
    }

    private Agreed action(String country) {
        return as.country(country, () -> queries.one(session)).actions().get(0);
    }

    private ProcessInstance instance() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("agreed-action")
                .processInstanceBusinessKey(session).singleResult();
    }

    private List<String> messages() {
        return TestDatabase.asOwner().queryForList("select kind || ' ' || recipient from message where reference = ?",
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
