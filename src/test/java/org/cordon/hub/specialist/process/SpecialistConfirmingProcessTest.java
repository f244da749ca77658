package org.cordon.hub.specialist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.hub.specialist.SpecialistPost;
import org.cordon.hub.specialist.SpecialistQueries;
import org.cordon.hub.specialist.SpecialistRegister;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code specialist-confirming} along every answer, event and end, on a post of France. */
@CordonTest
class SpecialistConfirmingProcessTest {

    private static final String POST = """
            {"name": "Naval operations", "agency": "Coast guard", "unit": "BORDER", "routes": ["CENTRAL_MEDITERRANEAN"],
             "languages": ["fr"], "hours": "24/7", "telephone": "+33 1 00 00 00 01"}""";
    private static final Instant WRITTEN = Instant.parse("2027-01-04T09:00:00Z");
    private static final Instant A_YEAR_LATER = Instant.parse("2028-01-04T09:00:01Z");
    private static final String CONFIRM = "userTask_confirmSpecialist";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private SpecialistRegister register;
    @Autowired
    private SpecialistQueries queries;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private PartnerAccounts accounts;

    private String post;

    @BeforeEach
    void aPost() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(WRITTEN));
        post = as.country("FR", () -> register.add(json(POST)));
        jobs.run();
    }

    @Test
    void waitsAYear() {
        assertThat(only()).isWaitingAt("event_confirmationTime");
        assertThat(messages()).isEmpty();
    }

    @Test
    void theBureauIsAskedForThirtyDaysAndTheNextYearBegins() {
        var asked = asked();

        assertThat(asked).hasPassedInOrder("serviceTask_beginConfirmation", "gateway_confirmationDue").task(CONFIRM)
                .hasCandidateGroup("ncb-FR").hasDueDate(Date.from(Instant.parse("2028-02-03T09:00:01Z")));
        assertThat(messages()).containsExactly("SPECIALIST_CONFIRMATION ncb-FR");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(post)
                .activityIdIn("event_confirmationTime").count()).isEqualTo(1);
        assertThat(engine.getRuntimeService().getVariables(asked.getId())).containsOnlyKeys("specialistReference", "country",
                "confirmationTime", "reminderTime", "confirmBy");
    }

    @Test
    void theTaskConfirmsIt() {
        var asked = asked();

        as.country("FR", () -> {
            engine.getTaskService().complete(engine.getTaskService().createTaskQuery().processInstanceId(asked.getId()).singleResult()
                    .getId());
            return null;
        });
        jobs.run();

        assertThat(asked).isEnded().hasPassedInOrder("gateway_specialistRight", "endEvent_specialistConfirmed");
        assertThat(found().confirmed().at()).isEqualTo(A_YEAR_LATER);
    }

    @Test
    void whoeverConfirmsItOnThePageOrChangesItHasDoneTheTask() {
        var asked = asked();

        as.country("FR", () -> {
            register.change(post, json(POST.replace("24/7", "Mo-Fr 08:00-18:00")));
            return null;
        });

        assertThat(asked).isEnded().hasPassedInOrder("boundaryEvent_specialistConfirmed", "endEvent_specialistConfirmed");
        assertThat(found().hours().text()).isEqualTo("Mo-Fr 08:00-18:00");
    }

    @Test
    void silenceIsRemindedOfAndThenMarksThePostUntilSomebodyConfirmsIt() {
        accounts.ofPost(post);
        var asked = asked();

        jobs.runAt(Instant.parse("2028-01-19T09:00:02Z"));
        assertThat(asked).isWaitingAt(CONFIRM).hasPassedInOrder("boundaryEvent_specialistReminder", "endEvent_bureauReminded");
        assertThat(messages()).containsExactly("SPECIALIST_CONFIRMATION ncb-FR", "SPECIALIST_CONFIRMATION_REMINDER ncb-FR");

        var over = Instant.parse("2028-02-03T09:00:02Z");
        jobs.runAt(over);
        assertThat(asked).isEnded().hasPassedInOrder("boundaryEvent_specialistDeadline", "endEvent_specialistUnconfirmed");
        assertThat(found().unconfirmedSince()).as("it stays, and is marked").isEqualTo(over);
        assertThat(engine.getIdentityService().createUserQuery().userId(PartnerAccounts.SPECIALIST).count()).as("its accounts end")
                .isZero();

        as.country("FR", () -> {
            register.confirm(post);
            return null;
        });
        assertThat(found().unconfirmedSince()).isNull();
    }

    @Test
    void nobodyIsAskedWithinAYearAfterSomebodyConfirmed() {
        var first = only();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-06-01T09:00:00Z")));
        as.country("FR", () -> {
            register.confirm(post);
            return null;
        });

        jobs.runAt(A_YEAR_LATER);

        assertThat(first).isEnded().hasPassedInOrder("gateway_confirmationDue", "endEvent_confirmationMoved").hasNotPassed(CONFIRM);
        assertThat(messages()).isEmpty();
        jobs.runAt(Instant.parse("2028-06-01T09:00:01Z"));
        assertThat(messages()).containsExactly("SPECIALIST_CONFIRMATION ncb-FR");
    }

    @Test
    void aPostThatIsTakenOutIsAskedAboutNoMore() {
        var asked = asked();

        as.country("FR", () -> {
            register.remove(post);
            return null;
        });

        assertThat(asked).isEnded().hasPassed("endEvent_specialistTakenOut");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(post).count()).isZero();
    }

    private ProcessInstance asked() {
        var instance = only();
        jobs.runAt(A_YEAR_LATER);
        assertThat(instance).isWaitingAt(CONFIRM);
        return instance;
    }

    private ProcessInstance only() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(post).singleResult();
    }

    private SpecialistPost found() {
        return as.country("IT", () -> queries.one(post)).post();
    }

    private List<String> messages() {
        return TestDatabase.asOwner().queryForList(
                "select kind || ' ' || recipient from message where reference = ? order by kind", String.class, post);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
